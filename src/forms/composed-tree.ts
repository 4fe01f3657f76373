/**
 * Walks a page's tree through shadow roots, both ways, within bounds. Knows nothing of forms. Closed roots are opened by
 * the browser's own means for extensions, where it has them.
 */

interface Opener {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
}

/**
 * What is worth asking for a closed root: to ask takes longer than all else that is done with an element. An element
 * that is no custom one and has children of its own shows these, and keeps no fields of its own beside them.
 */
const mayHide = (element: Element): element is HTMLElement =>
  (element.localName.includes("-") || (element.firstChild === null && PLAIN_HOST.test(element.localName))) && element instanceof HTMLElement;
const PLAIN_HOST = /^(?:article|aside|blockquote|div|footer|h[1-6]|header|main|nav|p|section|span)$/u;

/** @returns the element's shadow root, open or closed, or `null` */
export const shadowRootOf = (element: Element): ShadowRoot | null => {
  if (element.shadowRoot !== null || !mayHide(element)) return element.shadowRoot;
  try {
    return closedRootOf(element);
  } catch {
    // The extension was updated or removed: what is left of this script ends at its next act.
    return null;
  }
};

const closedRootOf = (element: HTMLElement): ShadowRoot | null => {
  // Firefox has it on the element, and as the root itself.
  const { openOrClosedShadowRoot: own } = element as HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  return own ?? (globalThis as unknown as Opener).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
};

/** @returns the parent, across the boundary of a shadow root */
export const composedParent = (node: Node): Element | null => {
  const parent = node.parentNode;
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
};

/** The element itself, then its ancestors, outwards. */
export function* composedAncestors(element: Element): Generator<Element> {
  for (let node: Element | null = element; node !== null; node = composedParent(node)) yield node;
}

/** @returns the nearest ancestor, or the element itself, that matches, across shadow roots */
export const composedClosest = (element: Element, selector: string): Element | null => {
  for (let node: Element | null = element; node !== null; ) {
    const found: Element | null = node.closest(selector);
    if (found !== null) return found;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
};

/** @returns whether `inner` lies within `outer`, or is it, across shadow roots */
export const composedContains = (outer: Node, inner: Node): boolean => {
  for (let node: Node | null = inner; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node === outer) return true;
  }
  return false;
};

const MOST_ELEMENTS = 20_000;

type Root = Document | Element | ShadowRoot;

/** Whether there is a shadow root below a document or a shadow root. Good until the running task ends. */
let known: WeakMap<Node, boolean> | null = null;

/** Plain elements that may have a closed root. */
const EMPTY_HOSTS = ":is(article,aside,blockquote,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span):empty";

/** Every element of the page is looked at: as little as can be is done with each. */
const findShadowRoot = (tree: Document | ShadowRoot): boolean => {
  const all = tree.querySelectorAll("*");
  const end = Math.min(all.length, MOST_ELEMENTS);
  for (let at = 0; at < end; at += 1) {
    const element = all[at];
    if (element === undefined) continue;
    if (element.shadowRoot !== null || (element.localName.includes("-") && shadowRootOf(element) !== null)) return true;
  }
  return [...tree.querySelectorAll(EMPTY_HOSTS)].slice(0, MOST_ELEMENTS).some((element) => shadowRootOf(element) !== null);
};

const hasShadowRoots = (root: Root): boolean => {
  const tree = root.getRootNode();
  if (!(tree instanceof Document || tree instanceof ShadowRoot)) return true;
  if (known === null) {
    known = new WeakMap();
    queueMicrotask(() => (known = null));
  }
  let has = known.get(tree);
  if (has === undefined) {
    has = findShadowRoot(tree);
    known.set(tree, has);
  }
  return has;
};

/**
 * Elements that match, in tree order, those in shadow roots too.
 * @returns `null` when there are more than `most` of them
 */
export const composedQueryAll = (root: Root, selector: string, most: number): readonly Element[] | null => {
  if (!hasShadowRoots(root)) {
    const found = root.querySelectorAll(selector);
    return found.length > most ? null : [...found];
  }
  const found: Element[] = [];
  let visited = 0;
  const visit = (scope: Node): boolean => {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      visited += 1;
      if (visited > MOST_ELEMENTS) return true;
      const element = node as Element;
      if (element.matches(selector) && found.push(element) > most) return false;
      const shadow = shadowRootOf(element);
      if (shadow !== null && !visit(shadow)) return false;
    }
    return true;
  };
  return visit(root) ? found : null;
};

/** @returns the focused element, through shadow roots, or `null` when none but the page itself has the focus */
export const deepActiveElement = (): Element | null => {
  let active = document.activeElement;
  while (active !== null) {
    const inner: Element | null = shadowRootOf(active)?.activeElement ?? null;
    if (inner === null) break;
    active = inner;
  }
  return active === document.body || active === document.documentElement ? null : active;
};

/** @returns what the event was aimed at, in closed shadow roots too, where the event itself names their host */
export const deepTarget = (event: Event): Element | null => {
  const [first] = event.composedPath();
  let target = first instanceof Element ? first : null;
  while (target !== null) {
    const root = shadowRootOf(target);
    const inner = event instanceof MouseEvent ? root?.elementFromPoint(event.clientX, event.clientY) : root?.activeElement;
    if (inner === null || inner === undefined || inner.getRootNode() !== root) break;
    target = inner;
  }
  return target;
};
