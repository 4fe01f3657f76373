/**
 * What is said of each thing that the check of every record can find: what it is about, where no name says it, and what
 * happened to it. Not the words themselves (_locales).
 */
import type { FindingKind } from "../messages/protocol.ts";
import type { MessageKey } from "./translate.ts";

export interface FindingWords {
  readonly thing: MessageKey;
  readonly happened: MessageKey;
}

const words = (thing: MessageKey, happened: MessageKey): FindingWords => ({ thing, happened });

export const FINDING_WORDS: Readonly<Record<FindingKind, FindingWords>> = {
  "item-altered": words("trouble_record", "finding_item_altered"),
  "item-older": words("trouble_record", "finding_item_older"),
  "item-missing": words("trouble_record", "finding_item_missing"),
  "item-unknown": words("trouble_record", "finding_item_unknown"),
  "page-altered": words("finding_thing_list", "finding_page_altered"),
  "page-missing": words("finding_thing_list", "finding_page_missing"),
  "page-unknown": words("finding_thing_list", "finding_page_unknown"),
  "head-unknown": words("finding_thing_list", "finding_head_unknown"),
  "event-altered": words("finding_thing_log", "finding_event_altered"),
  "event-unknown": words("finding_thing_log", "finding_event_unknown"),
  "device-altered": words("finding_thing_device", "finding_device_altered"),
  "slot-altered": words("finding_thing_slot", "finding_slot_altered"),
  "slot-missing": words("finding_thing_slot", "finding_slot_missing"),
  "slot-unknown": words("finding_thing_slot", "finding_slot_unknown"),
};
