/** Which vaults a new account may go to, and which is preselected. */
import { expect, test } from "vitest";
import type { VaultSummary } from "../../../src/messages/protocol.ts";
import { preselected, writableVaults } from "../../../popup/hooks/use-vaults.ts";

const vault = (id: string, part: Partial<VaultSummary> = {}): VaultSummary => ({
  id,
  name: id,
  disabled: false,
  isDefault: false,
  trouble: null,
  ...part,
});

test("neither a disabled vault nor one that can't be opened or written to here is offered", () => {
  const all = [
    vault("open"),
    vault("disabled", { disabled: true }),
    vault("elsewhere", { trouble: "VaultNotFound" }),
    vault("altered", { trouble: "RecordAltered" }),
    vault("read-only", { trouble: "VaultReadOnly" }),
  ];
  expect(writableVaults(all).map(({ id }) => id)).toEqual(["open"]);
});

test("what was wished is preselected, or else the default, or else any; never one that is not offered", () => {
  const offered = [vault("a"), vault("b", { isDefault: true })];
  expect(preselected(offered, "a")).toBe("a");
  expect(preselected(offered, null)).toBe("b");
  expect(preselected(offered, "disabled since")).toBe("b");
  expect(preselected([vault("a")], null)).toBe("a");
  expect(preselected([], "a")).toBeNull();
});
