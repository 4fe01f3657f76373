/** Firefox gives a page of an extension no name to make a credential under: seen of the browser itself, and said in words. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { setFirefoxStage, type FirefoxStage } from "./harness/firefox-stage.ts";
import * as job from "./harness/main-job.ts";

let stage: FirefoxStage;

beforeAll(async () => {
  stage = await setFirefoxStage({
    prefs: { "security.webauth.webauthn_enable_softtoken": true, "security.webauth.webauthn_enable_usbtoken": false },
  });
});
afterAll(() => stage.firefox.close());

test("Firefox refuses a credential for the extension's own origin, whatever it is called", async () => {
  const page = await stage.firefox.openExtensionPage("popup/index.html?view=tab");
  const refusals = await page.evaluate(async () => {
    const names: string[] = [];
    for (const id of [undefined, location.origin, location.hostname]) {
      const rp = id === undefined ? { name: "Locum" } : { name: "Locum", id };
      const publicKey: PublicKeyCredentialCreationOptions = {
        rp,
        user: { id: new Uint8Array(16), name: "x", displayName: "x" },
        challenge: new Uint8Array(32),
        pubKeyCredParams: [{ type: "public-key", alg: -7 }],
        timeout: 5000,
        extensions: { prf: { eval: { first: new Uint8Array(16) } } },
      };
      names.push(await navigator.credentials.create({ publicKey }).then(() => "made", (error: Error) => error.name));
    }
    return names;
  });
  expect(refusals).toEqual(["SecurityError", "SecurityError", "SecurityError"]);
});

test("so only passphrases are offered, and why is said", async () => {
  const page = await stage.firefox.openExtensionPage("popup/index.html?view=tab#settings");
  await job.see(page, job.words("way_key_firefox"));
  await job.see(page, job.words("way_add_passphrase"));
  expect(await page.$(job.byRole("button", job.words("way_add_key")))).toBeNull();
});
