/** What was done with an account, on its way into the log of each vault that has it. How it is read is in activity.ts. */
import type { ActivityName } from "../messages/protocol.ts";
import type { EventWrite } from "../vault/records.ts";

export interface AccountEvent {
  readonly action: ActivityName;
  /** Of the page. */
  readonly host?: string;
  /** Into which the account was put, or out of which it was taken. */
  readonly vault?: string;
}

const eventIn = (vault: string, id: string, { action, ...detail }: AccountEvent): EventWrite => ({
  vault,
  item: id,
  action,
  ...(Object.keys(detail).length === 0 ? {} : { detail }),
});

/** @returns the events for each of the vaults: whoever has the account in one of them sees what was done with it */
export const eventsIn = (
  vaults: readonly string[],
  id: string,
  events: readonly AccountEvent[],
): readonly EventWrite[] => vaults.flatMap((vault) => events.map((event) => eventIn(vault, id, event)));
