/** The background's way to Argon2id on several cores (background/offscreen/lanes.ts). Chrome's; elsewhere there is none. */
import type { Argon2Params } from "../crypto/argon2-wasm.ts";
import type { KdfLanes } from "../crypto/kdf.ts";
import { chromeApi } from "./browser.ts";
import { answerInOffscreenPage, askOffscreenPage, closeOffscreen, openOffscreen } from "./offscreen.ts";

/** ms; a derivation takes a tenth of a second, on a busy machine several. */
const DERIVE_MS = 5_000;
const PREPARE_MS = 20_000;
const KEY_BYTES = 32;

export type LanesRequest =
  | { readonly lanes: "prepare"; readonly params: Argon2Params }
  | { readonly lanes: "derive"; readonly params: Argon2Params; readonly hash: Uint8Array };

export const kdfLanes: KdfLanes = {
  prepare: async (params) => {
    const api = chromeApi();
    if (api === null || navigator.hardwareConcurrency < 2) return false;
    await openOffscreen(api, false);
    const request: LanesRequest = { lanes: "prepare", params };
    return (await askOffscreenPage(request, [], PREPARE_MS)) === true;
  },
  derive: async (hash, params) => {
    const sent = new Uint8Array(hash);
    const request: LanesRequest = { lanes: "derive", params, hash: sent };
    const key = await askOffscreenPage(request, [sent.buffer], DERIVE_MS);
    return key instanceof Uint8Array && key.length === KEY_BYTES ? key : null;
  },
  end: closeOffscreen,
};

/** In the offscreen page. */
export const answerLanesRequests = (answer: (request: LanesRequest) => Promise<Uint8Array<ArrayBuffer> | boolean | null>): void =>
  answerInOffscreenPage((request) => answer(request as LanesRequest));
