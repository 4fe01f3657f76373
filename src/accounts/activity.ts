/**
 * What was done with an account: written into each vault that has it, in the commit that does it, and told once. What was
 * done before it was moved stays where it was, and is told as long as that vault is open.
 */
import * as v from "valibot";
import { AppError } from "../errors.ts";
import type { ActivityName, Reply } from "../messages/protocol.ts";
import { openCopies } from "../vault/copies.ts";
import { readEvents } from "../vault/events.ts";
import type { EventEntry } from "../vault/records.ts";
import type { AccountRef } from "./account.ts";
import type { OpenVaults } from "./account-store.ts";

const MAX_ACTIVITY = 200;
const detailSchema = v.object({ host: v.optional(v.string(), ""), vault: v.optional(v.string(), "") });

/** Copies in two vaults were written by one commit: the same device at the same time. */
const sameEvent = ({ device, at, action, detail }: EventEntry): string => JSON.stringify([device, at, action, detail]);

const readIn = async (
  { context, keychain }: OpenVaults,
  { vault, id }: AccountRef,
  asked: string,
): Promise<readonly EventEntry[]> => {
  try {
    return (await readEvents(context, keychain, vault, { item: id, limit: MAX_ACTIVITY })).events;
  } catch (error) {
    if (vault === asked || !(error instanceof AppError)) throw error;
    return [];
  }
};

/** @returns what was done with the account, newest first @throws AppError as `openCopies`, `readEvents` */
export const accountActivity = async (vaults: OpenVaults, { vault, id }: AccountRef): Promise<Reply<"accounts/activity">> => {
  const copies = await openCopies(vaults.context, vaults.keychain, { vault, id });
  const others = [...(copies?.items.map((item) => item.vault) ?? []), ...(copies?.formerly ?? [])];
  const told = new Map<string, EventEntry>();
  for (const one of new Set([vault, ...others])) {
    for (const event of await readIn(vaults, { vault: one, id }, vault)) told.set(sameEvent(event), event);
  }
  return [...told.values()]
    .sort((a, b) => b.at - a.at || b.number - a.number)
    .slice(0, MAX_ACTIVITY)
    .map(({ at, action, detail }) => {
      const { host, vault: about } = v.parse(detailSchema, detail ?? {});
      return { at, action: action as ActivityName, host: host === "" ? null : host, vault: about === "" ? null : about };
    });
};
