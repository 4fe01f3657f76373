/**
 * Whether a press in the in-page menu counts as an act of the user. The page can cover, move and shrink the menu, so a
 * press alone proves nothing. Follows in-page.md, "An act counts when"; threats.md, "In-page interface".
 */
import type { VisibilityProof } from "../messages/protocol.ts";

const MIN_RATIO = 0.99;
const MIN_DWELL_MS = 500;
/** devicePixelRatio over the tab's zoom: a display's own factor is 1 to 4; a page that shrinks the menu takes it below. */
const MIN_SCALE = 0.9;

/**
 * `seen`: the user saw what was pressed. `untold`: nothing speaks against it, but this browser can't prove it.
 * `unseen`: something speaks against it.
 */
export type ActVerdict = "seen" | "untold" | "unseen";

/**
 * @param zoom the tab's zoom factor, 1 for 100 %
 */
export const judgeAct = (proof: VisibilityProof, zoom: number): ActVerdict => {
  const steady = proof.trusted && proof.ratio >= MIN_RATIO && proof.dwellMs >= MIN_DWELL_MS;
  const unshrunk = proof.devicePixelRatio / zoom >= MIN_SCALE;
  if (!steady || !unshrunk || proof.visible === false) return "unseen";
  return proof.visible === true ? "seen" : "untold";
};
