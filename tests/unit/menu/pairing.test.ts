import { describe, expect, it } from "vitest";
import { claimPairing, openPairing, pairingOf, endPairingOf } from "../../../src/menu/pairing.ts";
import { createMemoryArea } from "../../../src/session/area.ts";

const token = "a".repeat(64);
const opened = {
  token,
  tabId: 1,
  frameId: 0,
  documentId: "page",
  origin: "https://a.example",
  url: "https://a.example/join",
  form: {
    kind: "sign-up",
    fields: [],
    newPassword: null,
    pressed: 0,
    typedUsername: "",
    actionOrigin: "",
    title: "",
    siteName: "",
    language: "",
  },
  zoom: 1,
} as const;
const claim = { tabId: 1, menuDocumentId: "menu", token, ancestors: ["https://a.example"], now: 1000 };

const paired = async () => {
  const area = createMemoryArea();
  await openPairing(area, opened, 0);
  return area;
};

describe("pairing the menu", () => {
  it("takes the token once and binds the menu's document", async () => {
    const area = await paired();
    await claimPairing(area, claim);
    expect((await pairingOf(area, 1, "menu")).documentId).toBe("page");
    await expect(claimPairing(area, claim)).rejects.toThrow("TokenRefused");
    await expect(pairingOf(area, 1, "other")).rejects.toThrow("TokenRefused");
    await expect(pairingOf(area, 2, "menu")).rejects.toThrow("TokenRefused");
  });

  it("lets only one of two claims at once through", async () => {
    const area = await paired();
    const both = await Promise.allSettled([
      claimPairing(area, claim),
      claimPairing(area, { ...claim, menuDocumentId: "thief" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  const refusals = {
    "a token of another tab": { tabId: 2 },
    "an unknown token": { token: "b".repeat(64) },
    "an empty token": { token: "" },
    "a token that is too old": { now: 10_001 },
    "a menu embedded by another origin": { ancestors: ["https://evil.example"] },
    "a menu embedded by ours inside another": { ancestors: ["https://a.example", "https://evil.example"] },
    "a menu that nobody embeds": { ancestors: [] },
    "a menu without a document id": { menuDocumentId: "" },
  };
  for (const [name, change] of Object.entries(refusals)) {
    it(`refuses ${name}`, async () => {
      await expect(claimPairing(await paired(), { ...claim, ...change })).rejects.toThrow("TokenRefused");
    });
  }

  it("burns the token of a claim that failed", async () => {
    const area = await paired();
    await expect(claimPairing(area, { ...claim, ancestors: [] })).rejects.toThrow("TokenRefused");
    await expect(claimPairing(area, claim)).rejects.toThrow("TokenRefused");
  });

  it("is not ended by an older document's goodbye", async () => {
    const area = await paired();
    await claimPairing(area, claim);
    await endPairingOf(area, 1, "an older page");
    await pairingOf(area, 1, "menu");
    await endPairingOf(area, 1, "page");
    await expect(pairingOf(area, 1, "menu")).rejects.toThrow("TokenRefused");
  });
});
