/** The list of vaults: what may be changed of it, and that it is told of a vault which is not open here. */
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { changeVault, createVault, listVaults } from "../../../src/vault/vaults.ts";
import { openVault } from "./fixture.ts";

const namesOf = async (...of: Parameters<typeof listVaults>) => (await listVaults(...of)).map(({ name }) => name);

test("a vault is renamed, disabled, enabled again, and made the default; there is always one default", async () => {
  const { context, keychain: first } = await openVault();
  const [before] = await listVaults(context, first);
  const { keychain, id } = await createVault(context, first, "  Agency ");
  const now = async () => (await listVaults(context, keychain)).find((vault) => vault.id === id);
  expect(await now()).toEqual({ id, name: "Agency", disabled: false, isDefault: false });
  expect(await changeVault(context, keychain, id, { name: " Clients ", disabled: true })).toContainEqual(await now());
  expect(await now()).toEqual({ id, name: "Clients", disabled: true, isDefault: false });
  await expect(changeVault(context, keychain, id, { isDefault: true })).rejects.toMatchObject({ code: "VaultDisabled" });
  await changeVault(context, keychain, id, { disabled: false, isDefault: true });
  const after = await listVaults(context, keychain);
  expect(after.filter(({ isDefault }) => isDefault).map((vault) => vault.id)).toEqual([id]);
  await expect(changeVault(context, keychain, id, { disabled: true })).rejects.toMatchObject({ code: "VaultIsDefault" });
  await changeVault(context, keychain, before?.id ?? "", { isDefault: true });
  await changeVault(context, keychain, id, { disabled: true });
  expect(await now()).toEqual({ id, name: "Clients", disabled: true, isDefault: false });
});

test.each(["", "   ", "x".repeat(256), "AGENCY", "agency "])("no vault is called %j, and nothing is changed", async (name) => {
  const { context, keychain: first } = await openVault();
  const { keychain } = await createVault(context, first, "Agency");
  const [other] = (await listVaults(context, keychain)).filter((vault) => vault.name !== "Agency");
  const names = await namesOf(context, keychain);
  await expect(createVault(context, keychain, name)).rejects.toMatchObject({ code: "VaultNameInvalid" });
  await expect(changeVault(context, keychain, other?.id ?? "", { name })).rejects.toMatchObject({ code: "VaultNameInvalid" });
  expect(await namesOf(context, keychain)).toEqual(names);
});

test("its own name in another spelling is no other vault's", async () => {
  const { context, keychain: first } = await openVault();
  const { keychain, id } = await createVault(context, first, "Agency");
  await changeVault(context, keychain, id, { name: "AGENCY" });
  expect(await namesOf(context, keychain)).toContain("AGENCY");
});

test("a vault that can't be opened here can be renamed; one that is on no list can't be", async () => {
  const { context, keychain: first } = await openVault();
  const { id } = await createVault(context, first, "Agency");
  // The keychain from before: it has no key of the new vault.
  await changeVault(context, first, id, { name: "Elsewhere" });
  expect(await namesOf(context, first)).toContain("Elsewhere");
  await expect(changeVault(context, first, "0".repeat(32), { name: "x" })).rejects.toMatchObject({ code: "VaultNotFound" });
});
