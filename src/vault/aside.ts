/**
 * Rows that leave the vault because they aren't sound, or nobody's: put into a database of their own, of the same shape,
 * so that nothing is deleted. Follows vault-format §12.
 */
import type { VaultContext } from "./context.ts";
import type { DeviceRow, EventRow, HeadRow, ItemRow, PageRow, SlotRow, VaultRow } from "./rows.ts";
import type { VaultTables } from "./store.ts";

export interface AsideRows {
  readonly device: readonly DeviceRow[];
  readonly slots: readonly SlotRow[];
  readonly vaults: readonly VaultRow[];
  readonly heads: readonly HeadRow[];
  readonly pages: readonly PageRow[];
  readonly items: readonly ItemRow[];
  readonly events: readonly EventRow[];
}

export const NOTHING_ASIDE: AsideRows = {
  device: [],
  slots: [],
  vaults: [],
  heads: [],
  pages: [],
  items: [],
  events: [],
};

/** On the disk when it returns. Take nothing out of the vault before: twice is better than never. */
export const setAside = async (context: VaultContext, rows: AsideRows): Promise<void> => {
  if (Object.values(rows).every((table: readonly unknown[]) => table.length === 0)) return;
  const store = context.openAside(context.now());
  try {
    await store.write(async (tables) => {
      await tables.device.putMany(rows.device);
      await tables.slots.putMany(rows.slots);
      await tables.vaults.putMany(rows.vaults);
      await tables.heads.putMany(rows.heads);
      await tables.pages.putMany(rows.pages);
      await tables.items.putMany(rows.items);
      await tables.events.putMany(rows.events);
    });
  } finally {
    store.close();
  }
};

export const removeRows = async (tables: VaultTables, rows: AsideRows): Promise<void> => {
  await tables.device.removeMany(rows.device.map(({ device }) => device));
  await tables.slots.removeMany(rows.slots.map(({ slot }) => slot));
  await tables.vaults.removeMany(rows.vaults.map(({ vault }) => vault));
  await tables.heads.removeMany(rows.heads.map(({ vault }) => vault));
  await tables.pages.removeMany(rows.pages.map(({ vault, prefix }) => [vault, prefix] as const));
  await tables.items.removeMany(rows.items.map(({ vault, item }) => [vault, item] as const));
  await tables.events.removeMany(rows.events.map(({ vault, device, number }) => [vault, device, number] as const));
};
