import { describe, expect, it } from "vitest";
import {
  KEPT_MS,
  keepGenerated,
  listGenerated,
  MAX_KEPT,
  openGenerated,
} from "../../../src/generated/generated-store.ts";
import { putDropbox } from "../../../src/vault/dropbox.ts";
import { unlock } from "../../../src/vault/workspace.ts";
import { idText } from "../../../src/vault/ids.ts";
import { emptyVault, openVault, PASSPHRASE, withTable } from "../vault/fixture.ts";

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

  it("of one's own stay, whatever somebody else puts into the drop box", async () => {
    const { context, keychain, clock, vault } = await openVault();
    const mine = await keepGenerated(context, keychain, "mine", null);
    clock.now += 1000;
    for (let i = 0; i < MAX_KEPT + 5; i++) await keepGenerated(context, null, `theirs ${i}`, null);
    const late = { createdAt: 8.65e15, host: null, length: 1 };
    await putDropbox(context, { type: "generated", content: { password: "x" }, summary: late, hosts: [] });
    const unlocked = await unlock(context, PASSPHRASE);
    const again = await keepGenerated(context, unlocked, "mine too", null);
    const listed = await listGenerated(context, unlocked);
    expect(listed.filter(({ whileLocked }) => !whileLocked).map(({ id }) => id)).toEqual([again, mine]);
    expect(listed.filter(({ whileLocked }) => whileLocked).length).toBeLessThanOrEqual(MAX_KEPT);
    expect(listed.every(({ createdAt }) => !Number.isNaN(new Date(createdAt).getTime()))).toBe(true);
    expect(await openGenerated(context, unlocked, { vault, id: mine })).toBe("mine");
  });

  it("are kept also when an overdue one was altered and can't be removed", async () => {
    const { context, keychain, clock, vault, name } = await openVault();
    await keepGenerated(context, keychain, "old", null);
    clock.now += KEPT_MS + 1;
    await withTable(name, "items", async (table) => {
      const row = (await table.all()).find((item) => idText(item["vault"] as Uint8Array) === vault);
      await table.put({ ...row, revision: 9 });
    });
    const id = await keepGenerated(context, keychain, "new", null);
    expect(await openGenerated(context, keychain, { vault, id })).toBe("new");
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
