/**
 * What the two content scripts share in the isolated world of one document: the last field the user pressed, and who
 * takes the next press. The page can't see it. Types and one accessor; it runs in every page, so it stays tiny.
 */
export interface PageWorld {
  /** The last field that a trusted press, key or context menu was aimed at. */
  field: Element | null;
  /** A press that nobody has answered yet: the autofill script opens the menu for it when it arrives. */
  waiting: boolean;
  /** Set by the autofill script, once it is there. */
  onPress: (() => void) | null;
  /** Ends the bootstrap that set this up. */
  end: () => void;
}

const KEY = "locum";

type Holder = { [KEY]?: PageWorld };

export const pageWorld = (): PageWorld | undefined => (globalThis as Holder)[KEY];

export const setPageWorld = (world: PageWorld | undefined): void => {
  if (world === undefined) delete (globalThis as Holder)[KEY];
  else (globalThis as Holder)[KEY] = world;
};
