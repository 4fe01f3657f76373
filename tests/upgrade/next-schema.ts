/** A made-up release after this one, in the place of src/vault/schema.ts: another index, and a field more in each item's row. */
import { SCHEMA_VERSIONS as RELEASED, type SchemaVersion } from "../../src/vault/schema.ts";

const [newest] = RELEASED.slice(-1);
if (newest === undefined) throw new RangeError("no schema");

export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  ...RELEASED,
  {
    version: newest.version + 1,
    stores: { ...newest.stores, events: `${newest.stores["events"] ?? ""}, epoch` },
    upgrade: async ({ each }) => {
      await each("items", (row) => ({ ...row, upgraded: true }));
    },
  },
];
