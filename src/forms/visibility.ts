/**
 * Whether the user sees a field. Geometry and style only; meaning is the classifier's. Reads layout, never changes
 * it, except {@link isCovered} for a field that doesn't show here, which it scrolls in and back within one task.
 * Follows threats.md, "Filling" (hidden, off-screen, 1 px, transparent, clipped, covered).
 */
import { composedAncestors, composedParent, shadowRootOf } from "./composed-tree.ts";

const SMALLEST = { width: 10, height: 6 } as const;
const LEAST_OPACITY = 0.15;
const LEAST_SHARE = 0.3;

/** What the elements around a field leave to be seen of it. */
interface Opening {
  readonly opacity: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What was found of elements. Good only as long as nothing on the page changes. */
export type Sights = Map<Element, Opening>;

const OPEN: Opening = {
  opacity: 1,
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

/**
 * @param sights to share between fields that are looked at together
 * @returns whether the field is laid out, big, opaque, on the page and not clipped away
 */
export const isVisible = (element: Element, sights: Sights = new Map()): boolean => {
  if (!element.isConnected || element.closest("[inert]") !== null) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) {
    return false;
  }
  const box = element.getBoundingClientRect();
  if (box.width < SMALLEST.width || box.height < SMALLEST.height) return false;
  if (box.right + scrollX <= 2 || box.bottom + scrollY <= 2) return false;
  return shownShare(element, box, sights) >= LEAST_SHARE;
};

/** Share of the box that no ancestor hides; 0 when the chain of opacities leaves next to nothing. */
const shownShare = (element: Element, box: DOMRect, sights: Sights): number => {
  const style = getComputedStyle(element);
  const around = openingOf(composedParent(element), sights);
  if (around.opacity * opacityOf(style) < LEAST_OPACITY) return 0;
  const { left, top, right, bottom } = style.position === "fixed" ? OPEN : around;
  const start = Math.max(left, box.left);
  if (start + scrollX >= innerWidth && start + scrollX >= document.documentElement.scrollWidth) return 0;
  const area = Math.max(0, Math.min(right, box.right) - start) * Math.max(0, Math.min(bottom, box.bottom) - Math.max(top, box.top));
  return area / (box.width * box.height);
};

/** What is seen through an element and all around it. */
const openingOf = (inner: Element | null, sights: Sights): Opening => {
  const unknown: Element[] = [];
  let node = inner;
  let opening = OPEN;
  for (; node !== null; node = composedParent(node)) {
    const known = sights.get(node);
    if (known !== undefined) {
      opening = known;
      break;
    }
    unknown.push(node);
  }
  for (const element of unknown.reverse()) sights.set(element, (opening = throughElement(element, opening)));
  return opening;
};

const throughElement = (element: Element, around: Opening): Opening => {
  const style = getComputedStyle(element);
  const opacity = around.opacity * opacityOf(style);
  let { left, top, right, bottom } = style.position === "fixed" ? OPEN : around;
  if ((hides(style.overflowX) || hides(style.overflowY)) && element !== document.body && element !== document.documentElement) {
    const area = element.getBoundingClientRect();
    if (hides(style.overflowX)) {
      left = Math.max(left, area.left - scrollable(style.overflowX, element.scrollLeft));
      right = Math.min(right, area.right + scrollable(style.overflowX, element.scrollWidth));
    }
    if (hides(style.overflowY)) {
      top = Math.max(top, area.top - scrollable(style.overflowY, element.scrollTop));
      bottom = Math.min(bottom, area.bottom + scrollable(style.overflowY, element.scrollHeight));
    }
  }
  return { opacity, left, top, right, bottom };
};

const opacityOf = (style: CSSStyleDeclaration): number => (isClippedAway(style) ? 0 : Number(style.opacity));

const hides = (overflow: string): boolean => overflow !== "visible";
/** What the user can scroll to is not hidden. */
const scrollable = (overflow: string, extent: number): number =>
  overflow === "auto" || overflow === "scroll" ? extent : 0;

const isClippedAway = (style: CSSStyleDeclaration): boolean => {
  if (style.position === "absolute" || style.position === "fixed") {
    const clip = /^rect\((-?[\d.]+)px,? (-?[\d.]+)px,? (-?[\d.]+)px,? (-?[\d.]+)px\)$/u.exec(style.clip);
    if (clip !== null && (Number(clip[3]) - Number(clip[1]) <= 2 || Number(clip[2]) - Number(clip[4]) <= 2)) return true;
  }
  if (style.clipPath === "none") return false;
  const inset = /^inset\(([^)]*)\)$/u.exec(style.clipPath);
  if (inset !== null) {
    const sides = (inset[1] ?? "").split(/\s+/u).filter((side) => side.endsWith("%"));
    if (sides.some((side) => Number.parseFloat(side) >= 45)) return true;
  }
  return /^(?:circle|ellipse)\(0(?:px|%)?[ )]/u.test(style.clipPath) || style.clipPath === "polygon(0px 0px)";
};

/**
 * @param ours an element of Locum's own that may lie over the field
 * @returns whether something else lies over every point of the field that was tried
 */
export const isCovered = (element: Element, ours: Element | null): boolean => {
  if (coveredHere(element, ours) === false) return false;
  // Out of the viewport, or of a box that scrolls: look where the user would see it.
  const before = scrollPositions(element);
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const scrolled = coveredHere(element, ours);
  for (const [node, left, top] of before) node.scrollTo({ left, top, behavior: "instant" });
  return scrolled ?? true;
};

/** `null` when no tried point is in the viewport. */
const coveredHere = (element: Element, ours: Element | null): boolean | null => {
  const box = element.getBoundingClientRect();
  let tried = 0;
  for (const [x, y] of [[0.5, 0.5], [0.15, 0.5], [0.85, 0.5], [0.3, 0.25], [0.7, 0.75]] as const) {
    const left = box.left + box.width * x;
    const top = box.top + box.height * y;
    if (left < 0 || top < 0 || left >= innerWidth || top >= innerHeight) continue;
    tried += 1;
    if (reaches(element, left, top, ours)) return false;
  }
  return tried === 0 ? null : true;
};

const reaches = (element: Element, x: number, y: number, ours: Element | null): boolean => {
  const root = element.getRootNode();
  const from = root instanceof ShadowRoot || root instanceof Document ? root : document;
  for (const hit of from.elementsFromPoint(x, y)) {
    if (hit === ours) continue;
    return hit === element || element.contains(hit) || isItsOwnLabel(element, hit) || isHostOf(element, hit);
  }
  return false;
};

/** A floating label, or a see-through wrapper of the same field, is part of the field as the user sees it. */
const isItsOwnLabel = (element: Element, hit: Element): boolean => {
  const label = hit.closest("label");
  if (label !== null && "labels" in element && [...((element.labels as NodeList | null) ?? [])].includes(label)) return true;
  const style = getComputedStyle(hit);
  const parent = element.parentElement;
  return (
    parent !== null &&
    parent.contains(hit) &&
    parent.querySelectorAll("input,select,textarea").length === 1 &&
    (Number(style.opacity) < LEAST_OPACITY || isTransparent(style))
  );
};

const isTransparent = (style: CSSStyleDeclaration): boolean =>
  style.backgroundImage === "none" && /^(?:transparent|rgba\(\d+, \d+, \d+, 0(?:\.0\d*)?\))$/u.test(style.backgroundColor);

const isHostOf = (element: Element, hit: Element): boolean => {
  for (let node = composedParent(element); node !== null; node = composedParent(node)) {
    if (node === hit && shadowRootOf(node) !== null) return true;
  }
  return false;
};

const scrollPositions = (element: Element): readonly (readonly [Element | Window, number, number])[] => {
  const positions: (readonly [Element | Window, number, number])[] = [[window, scrollX, scrollY]];
  for (const node of composedAncestors(element)) {
    if (node.scrollTop !== 0 || node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth) {
      positions.push([node, node.scrollLeft, node.scrollTop]);
    }
  }
  return positions;
};
