import { describe, expect, test, vi } from "vitest";
import { checkVaults } from "../../../src/vault/health.ts";
import { decodeKeychain, encodeKeychain, wipeKeychain } from "../../../src/vault/keychain.ts";
import { openItem, saveItems } from "../../../src/vault/items.ts";
import { openDeviceSecret, prove } from "../../../src/vault/slots.ts";
import { createWorkspace, isSetUp, unlock } from "../../../src/vault/workspace.ts";
import { account, emptyVault, openVault, PASSPHRASE, withTable } from "./fixture.ts";

const NAMES = { workspaceName: "Acme", deviceName: "Laptop", vaultName: "Marketing", items: [] };

describe("setting up", () => {
  test("turns nothing into a workspace, once", async () => {
    const { context } = await emptyVault();
    expect(await isSetUp(context)).toBe(false);
    await expect(unlock(context, PASSPHRASE)).rejects.toMatchObject({ code: "NotSetUp" });
    await createWorkspace(context, { passphrase: PASSPHRASE, ...NAMES });
    expect(await isSetUp(context)).toBe(true);
    const again = createWorkspace(context, { passphrase: "another", ...NAMES });
    await expect(again).rejects.toMatchObject({ code: "AlreadySetUp" });
    await unlock(context, PASSPHRASE);
  });

  test("in two windows at once makes one workspace, and its witness is that one's", async () => {
    const { context } = await emptyVault();
    const windows = ["one", "two"].map((passphrase) => createWorkspace(context, { passphrase, ...NAMES }));
    const [one, two] = await Promise.allSettled(windows);
    expect([one?.status, two?.status]).toEqual(["fulfilled", "rejected"]);
    const keychain = await unlock(context, "one");
    expect(await openItem(context, keychain, keychain.workspaceVault, keychain.deviceId)).not.toBeNull();
  });

  test("makes one workspace also where windows take no turns", async () => {
    const { context, name } = await emptyVault();
    const heedless: typeof context = { ...context, inTurn: (act) => act() };
    const windows = ["one", "two"].map((passphrase) => createWorkspace(heedless, { passphrase, ...NAMES }));
    const codes = (await Promise.allSettled(windows)).flatMap((window) => (window.status === "rejected" ? [window.reason.code] : []));
    expect(codes).toEqual(["AlreadySetUp"]);
    expect(await withTable(name, "slots", (rows) => rows.all())).toHaveLength(1);
  });

  test("leaves nothing behind when its commit fails, and can be done again", async () => {
    const { context, name } = await emptyVault();
    const { store } = context;
    const failing = {
      ...context,
      store: {
        ...store,
        write: (act: Parameters<typeof store.write>[0]) =>
          store.write(async (tables) => {
            await act(tables);
            throw new DOMException("full", "QuotaExceededError");
          }),
      },
    } as typeof context;
    const attempt = createWorkspace(failing, { passphrase: PASSPHRASE, ...NAMES });
    await expect(attempt).rejects.toMatchObject({ code: "QuotaExceeded" });
    expect(await isSetUp(context)).toBe(false);
    for (const table of ["slots", "vaults", "items", "heads", "pages"]) {
      expect(await withTable(name, table, (rows) => rows.all())).toEqual([]);
    }
    await createWorkspace(context, { passphrase: PASSPHRASE, ...NAMES });
    await unlock(context, PASSPHRASE);
  });
});

test("nothing is set up over a workspace whose device row is gone, and with the row it opens again", async () => {
  const { context, name } = await openVault();
  const [device] = await withTable(name, "device", (table) => table.all());
  await withTable(name, "device", (table) => table.remove(device?.["device"] as Uint8Array<ArrayBuffer>));
  expect(await isSetUp(context)).toBe(true);
  const again = createWorkspace(context, { passphrase: "another", ...NAMES });
  await expect(again).rejects.toMatchObject({ code: "AlreadySetUp" });
  await expect(unlock(context, PASSPHRASE)).rejects.toMatchObject({ code: "RecordAltered" });
  await withTable(name, "device", (table) => table.put(device));
  expect(await checkVaults(context, await unlock(context, PASSPHRASE))).toEqual([]);
});

describe("unlocking", () => {
  test("gives the keys that were there, and the items open", async () => {
    const { context, keychain, vault } = await openVault();
    const write = account(vault);
    await saveItems(context, keychain, [write]);
    const again = await unlock(context, PASSPHRASE);
    expect(new Set(again.vaults)).toEqual(new Set(keychain.vaults));
    expect({ ...again, vaults: [] }).toEqual({ ...keychain, vaults: [] });
    expect((await openItem(context, again, vault, write.id))?.content).toEqual(write.content);
  });

  test.each(["", " ", `${PASSPHRASE} `, PASSPHRASE.toUpperCase()])("with %j is refused", async (wrong) => {
    const { context } = await openVault();
    await expect(unlock(context, wrong)).rejects.toMatchObject({ code: "WrongPassphrase" });
    await expect(prove(context, wrong)).rejects.toMatchObject({ code: "WrongPassphrase" });
  });

  test("derives once, whether the passphrase is right or wrong", async () => {
    const { context } = await openVault();
    const deriveKey = vi.fn(context.deriveKey);
    await unlock({ ...context, deriveKey }, PASSPHRASE);
    await unlock({ ...context, deriveKey }, "wrong").catch(() => null);
    expect(deriveKey).toHaveBeenCalledTimes(2);
  });

  test("refuses a KDF set that isn't on the list without deriving", async () => {
    const { context, name } = await openVault();
    await withTable(name, "slots", async (rows) => {
      for (const row of await rows.all()) await rows.put({ ...row, kdf: "argon2id-1k-1-1" });
    });
    const deriveKey = vi.fn(context.deriveKey);
    await expect(unlock({ ...context, deriveKey }, PASSPHRASE)).rejects.toMatchObject({ code: "KdfUnknown" });
    expect(deriveKey).not.toHaveBeenCalled();
  });

  test("passes over slots of types it doesn't know", async () => {
    const { context, name } = await openVault();
    await withTable(name, "slots", async (rows) => {
      const [row] = await rows.all();
      await rows.put({ ...row, slot: new Uint8Array(16), type: "recovery", kdf: "none" });
    });
    await unlock(context, PASSPHRASE);
  });
});

test("the device secret opens for acts that need the identity", async () => {
  const { context, keychain } = await openVault();
  const { device, secret } = await openDeviceSecret(context, PASSPHRASE);
  expect(device).toBe(keychain.deviceId);
  expect(secret.identity).toMatch(/^AGE-SECRET-KEY-PQ-1/);
  expect(secret.recipient).toMatch(/^age1pq1/);
  expect(secret.signingKey).toHaveLength(32);
});

describe("a keychain", () => {
  test("goes through text and back", async () => {
    const { keychain } = await openVault();
    expect(decodeKeychain(encodeKeychain(keychain))).toEqual(keychain);
  });

  test.each(["", "{}", "null", "[1]", '{"deviceId":"x"}'])("is null when the text is %j", (text) => {
    expect(decodeKeychain(text)).toBeNull();
  });

  test("holds no identity and no signing key", async () => {
    const { context, keychain } = await openVault();
    const { secret } = await openDeviceSecret(context, PASSPHRASE);
    const text = encodeKeychain(keychain);
    expect(text).not.toContain("AGE-SECRET");
    expect(text).not.toContain(Buffer.from(secret.signingKey).toString("base64url"));
  });

  test("is all zeros when it was wiped", async () => {
    const { keychain } = await openVault();
    wipeKeychain(keychain);
    const { rowMacKey, witnessKey, vaults } = keychain;
    const keys = vaults.flatMap(({ epochs }) => epochs.map(({ key }) => key));
    for (const key of [...keys, rowMacKey, witnessKey]) expect(key.every((byte) => byte === 0)).toBe(true);
  });
});
