/** What a thief with the disk does to the rows of three accounts' vault, and what must be said of each. */
import type { Tamper } from "./harness/raw-rows.ts";
import { WORKSPACE } from "./harness/stage.ts";

export type Name = "alpha" | "beta" | "gamma";
export const NAMES: readonly Name[] = ["alpha", "beta", "gamma"];
export const LABELS: Readonly<Record<Name, string>> = { alpha: "Alpha bot", beta: "Beta bot", gamma: "Gamma bot" };
export const SECRETS: Readonly<Record<Name, string>> = {
  alpha: "orbit-Walnut-3",
  beta: "lagoon-Crane-8",
  gamma: "basil-Torch-5",
};

interface Case {
  readonly tamper: Tamper;
  /** What is said of it on the screen: keys of messages. */
  readonly says: readonly string[];
  readonly touched: readonly Name[];
  /** Accounts that are named by their label. */
  readonly named?: readonly Name[];
  /** Where it isn't simply all of those that weren't touched, from the moment that the user has accepted. */
  readonly afterwards?: readonly Name[];
}

/** What a thief does, by name. */
export const TAMPER_CASES: Readonly<Record<string, Case>> = {
  "one bit of a record flipped": {
    tamper: async (raw, { alpha = "" }) => raw.put("items", raw.flipped(await raw.item(alpha), "sealed")),
    says: ["finding_item_altered"],
    touched: ["alpha"],
    named: ["alpha"],
  },
  "two records swapped": {
    tamper: async (raw, { alpha = "", gamma = "" }) => {
      const [one, two] = [await raw.item(alpha), await raw.item(gamma)];
      await raw.put("items", { ...one, item: two["item"] }, { ...two, item: one["item"] });
    },
    says: ["finding_item_altered"],
    touched: ["alpha", "gamma"],
    named: ["alpha", "gamma"],
  },
  "a record dropped": {
    tamper: async (raw, { alpha = "" }) => {
      const row = await raw.item(alpha);
      await raw.remove("items", [row["vault"], row["item"]] as IDBValidKey);
    },
    says: ["finding_item_missing"],
    touched: ["alpha"],
    named: ["alpha"],
  },
  "a record duplicated": {
    tamper: async (raw, { alpha = "" }) =>
      raw.put("items", { ...(await raw.item(alpha)), item: raw.bytes("77".repeat(16)) }),
    says: ["finding_item_unknown"],
    touched: [],
  },
  "yesterday's record put back": {
    tamper: async (raw, { alpha = "" }) => {
      await raw.putBack("yesterday", ["items"]);
      await raw.item(alpha);
    },
    says: ["finding_item_older"],
    touched: ["alpha"],
    named: ["alpha"],
    afterwards: ["beta", "gamma"],
  },
  "a record moved to another vault": {
    tamper: async (raw, { alpha = "", workspace = "" }) => {
      const row = await raw.item(alpha);
      await raw.put("items", { ...row, vault: raw.bytes(workspace) });
      await raw.remove("items", [row["vault"], row["item"]] as IDBValidKey);
    },
    says: ["finding_item_missing", "finding_item_unknown"],
    touched: ["alpha"],
    named: ["alpha"],
  },
  "a record's tokens stripped": {
    tamper: async (raw, { alpha = "" }) => raw.put("items", { ...(await raw.item(alpha)), tokens: [] }),
    says: ["finding_item_altered"],
    touched: ["alpha"],
    named: ["alpha"],
  },
  "one bit of the list flipped": {
    tamper: async (raw, { vault = "" }) => {
      for (const row of await raw.ofVault("pages", vault)) await raw.put("pages", raw.flipped(row, "sealed"));
    },
    says: ["finding_page_altered"],
    touched: ["alpha", "beta", "gamma"],
    afterwards: ["alpha", "beta", "gamma"],
  },
  "the list dropped": {
    tamper: async (raw, { vault = "" }) => {
      for (const row of await raw.ofVault("pages", vault)) {
        await raw.remove("pages", [row["vault"], row["prefix"]] as IDBValidKey);
      }
    },
    says: ["finding_page_missing"],
    touched: ["alpha", "beta", "gamma"],
    afterwards: ["alpha", "beta", "gamma"],
  },
  "an event dropped": {
    tamper: async (raw, { vault = "" }) => {
      const [row] = await raw.ofVault("events", vault);
      await raw.remove("events", [row?.["vault"], row?.["device"], row?.["number"]] as IDBValidKey);
    },
    says: ["finding_event_altered"],
    touched: [],
  },
  "an event put in": {
    tamper: async (raw, { vault = "" }) => {
      const [row] = await raw.ofVault("events", vault);
      await raw.put("events", { ...row, number: 99 });
    },
    says: ["finding_event_unknown"],
    touched: [],
  },
};

/** The one before today's. */
export const OLD_PASSPHRASE = "velvet hammer cactus window river";

interface SlotCase {
  readonly tamper: Tamper;
  readonly says: readonly string[];
  /** The passphrase that opens then. */
  readonly opens: string;
  /** The one that is listed isn't sound: another is needed before this can be taken as it is. */
  readonly needsNew: boolean;
}

/** What a thief does to the ways in that doesn't keep the owner out. */
export const SLOT_CASES: Readonly<Record<string, SlotCase>> = {
  "a second slot put in": {
    tamper: async (raw) => {
      const [slot] = await raw.all("slots");
      await raw.put("slots", { ...slot, slot: raw.bytes("77".repeat(16)) });
    },
    says: ["finding_slot_unknown"],
    opens: WORKSPACE.passphrase,
    needsNew: false,
  },
  "an old slot put back beside today's": {
    tamper: async (raw) => {
      const today = await raw.all("slots");
      await raw.putBack("old passphrase", ["slots"]);
      await raw.put("slots", ...today);
    },
    says: ["finding_slot_unknown"],
    opens: WORKSPACE.passphrase,
    needsNew: false,
  },
  "an old slot in the place of today's": {
    tamper: async (raw) => raw.putBack("old passphrase", ["slots"]),
    says: ["finding_slot_missing", "finding_slot_unknown"],
    opens: OLD_PASSPHRASE,
    needsNew: true,
  },
  "another name of a slot": {
    tamper: async (raw) => {
      const [slot] = await raw.all("slots");
      await raw.put("slots", { ...slot, name: "somebody's" });
    },
    says: ["finding_slot_altered"],
    opens: WORKSPACE.passphrase,
    needsNew: true,
  },
};

/** What keeps its owner out too, and what the locked view says then. */
export const LOCKED_OUT: Readonly<Record<string, readonly [says: string, tamper: Tamper]>> = {
  "a KDF set that Locum doesn't know is refused": [
    "error_kdf_unknown",
    async (raw) => {
      const [slot] = await raw.all("slots");
      await raw.put("slots", { ...slot, kdf: "argon2id-1m-1-1" });
    },
  ],
  "a slot with one bit flipped looks like a wrong passphrase": [
    "wrong_passphrase",
    async (raw) => {
      const [slot] = await raw.all("slots");
      await raw.put("slots", raw.flipped(slot ?? {}, "sealed"));
    },
  ],
  "another recipient of the device looks like a wrong passphrase": [
    "wrong_passphrase",
    async (raw) => {
      const [device] = await raw.all("device");
      const recipient = String(device?.["recipient"]);
      await raw.put("device", { ...device, recipient: `${recipient.slice(0, -1)}${recipient.endsWith("x") ? "z" : "x"}` });
    },
  ],
};
