/** Generated passwords: kept before they are copied, listed afterwards. */
import type { Handlers } from "../../src/messages/router.ts";
import { keepGenerated, listGenerated, openGenerated } from "../../src/generated/generated-store.ts";
import { DEFAULT_SETTINGS } from "../../src/settings/settings.ts";
import { loadSettings } from "../../src/settings/settings-store.ts";
import { copyWithClearing, type Background } from "../background.ts";

export const createGeneratorHandlers = (background: Background) => {
  const { session, context, openVaults } = background;

  const copy = async (password: string): Promise<{ clearsInSeconds: number }> => {
    const keychain = await session.keychain();
    const { clipboardSeconds } = keychain === null ? DEFAULT_SETTINGS : await loadSettings(context, keychain);
    await copyWithClearing(background, password, clipboardSeconds);
    return { clearsInSeconds: clipboardSeconds };
  };

  const keep = async (password: string) => keepGenerated(context, await session.keychain(), password, null);

  return {
    "generator/keep": async ({ password }) => ({ id: await keep(password) }),

    "generator/copy": async ({ password }) => {
      await keep(password);
      return copy(password);
    },

    "generated/list": async () => {
      const { keychain } = await openVaults();
      return listGenerated(context, keychain);
    },

    "generated/reveal": async (ref) => {
      await session.requireProof();
      const { keychain } = await openVaults();
      return { value: await openGenerated(context, keychain, ref) };
    },

    "generated/copy": async (ref) => {
      await session.requireProof();
      const { keychain } = await openVaults();
      return copy(await openGenerated(context, keychain, ref));
    },
  } satisfies Partial<Handlers>;
};
