import { describe, expect, it } from "vitest";
import {
  KEPT_MS,
  keepGenerated,
  listGenerated,
  MAX_KEPT,
  openGenerated,
} from "../../../src/generated/generated-store.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { emptyVault, openVault, PASSPHRASE } from "../vault/fixture.ts";

describe("generated passwords", () => {
  it("are kept, listed newest first, and opened again", async () => {
    const { context, keychain, vault, clock } = await openVault();
    await keepGenerated(context, keychain, "first", "a.example");
    clock.now += 1;
    const id = await keepGenerated(context, keychain, "second😀", null);
    const listed = await listGenerated(context, keychain);
    expect(listed.map(({ host, length, whileLocked }) => [host, length, whileLocked])).toEqual([
      [null, 7, false],
      ["a.example", 5, false],
    ]);
    expect(JSON.stringify(listed)).not.toContain("second");
    expect(await openGenerated(context, keychain, { vault, id })).toBe("second😀");
  });

  it("are kept while locked too, and come out when unlocked, shown as such", async () => {
    const { context } = await openVault();
    await keepGenerated(context, null, "made while locked", "a.example");
    const keychain = await unlock(context, PASSPHRASE);
    const [made] = await listGenerated(context, keychain);
    expect(made?.whileLocked).toBe(true);
    expect(await openGenerated(context, keychain, made ?? { vault: "", id: "" })).toBe("made while locked");
  });

  it("can't be kept before there is a vault", async () => {
    const { context } = await emptyVault();
    await expect(keepGenerated(context, null, "x", null)).rejects.toThrow("NotSetUp");
  });

  it("are the last 50, for 30 days", async () => {
    const { context, keychain, clock, vault } = await openVault();
    const first = await keepGenerated(context, keychain, "first", null);
    for (let i = 0; i < MAX_KEPT; i++) {
      clock.now += 1;
      await keepGenerated(context, keychain, `p${i}`, null);
    }
    expect(await listGenerated(context, keychain)).toHaveLength(MAX_KEPT);
    await expect(openGenerated(context, keychain, { vault, id: first })).rejects.toThrow("AccountNotFound");
    clock.now += KEPT_MS + 1;
    expect(await listGenerated(context, keychain)).toEqual([]);
  });
});
