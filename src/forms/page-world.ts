/**
 * What the content scripts share in the isolated world of one document: the last field the user pressed, who takes the
 * next press, and what the scripts that came later lend each other. The page can't see it. Types and one accessor; it
 * runs in every page, so it stays tiny.
 */
import type { Field } from "./fields.ts";
import type { PageReader } from "./page-reader.ts";

export interface PageWorld {
  /** The last field that a trusted press, key or context menu was aimed at. */
  field: Element | null;
  /** A press that nobody has answered yet: the autofill script opens the menu for it when it arrives. */
  waiting: boolean;
  /** Set by the autofill script, once it is there. */
  onPress: (() => void) | null;
  /** Lent by the autofill script to the acting one. */
  reader?: PageReader;
  /** Lent by the acting script to the autofill one. */
  actor?: PageActor;
  /** Ends the bootstrap that set this up. */
  end: () => void;
}

/** What the acting script does for the script that reads. */
export interface PageActor {
  isMenuAt(field: Field): boolean;
  /** @param url the menu's address, the token in its fragment */
  openMenu(field: Field, url: string): void;
  closeMenu(focusField: boolean): void;
  /** Listens for a password that a person sends off with the form that was reported last. */
  listen(): void;
}

const KEY = "locum";

type Holder = { [KEY]?: PageWorld };

export const pageWorld = (): PageWorld | undefined => (globalThis as Holder)[KEY];

export const setPageWorld = (world: PageWorld | undefined): void => {
  if (world === undefined) delete (globalThis as Holder)[KEY];
  else (globalThis as Holder)[KEY] = world;
};
