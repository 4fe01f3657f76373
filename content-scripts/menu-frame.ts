/**
 * The in-page menu as the page's document sees it: a zero-size host, a closed shadow root, a popover, and in it an
 * unnamed frame with the extension's own page. Opens, places, raises and closes it; what the menu says and whether an
 * act counts is decided inside the frame and in the background. Follows in-page.md, "The construction"; each
 * oddity here answers a row of its tables.
 */
import { composedAncestors, composedClosest, composedContains, deepActiveElement, deepTarget } from "../src/forms/composed-tree.ts";
import type { Field } from "../src/forms/fields.ts";

export interface MenuFrame {
  readonly host: Element;
  readonly field: Field;
  setHeight(height: number): void;
  /** Brings it above everything that came into the top layer after it. */
  raise(): void;
  /** @param focusField the focus goes back to the field it opened for */
  close(focusField: boolean): void;
}

const WIDTH = { least: 280, most: 380 } as const;
const GAP = 4;
const MOST_HEIGHT = 420;
/** ms between two looks at where the field is, while open: pages move fields without any event. */
const FOLLOW = 250;

const STYLES = `
:host { all: initial !important; }
.p { position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: transparent; overflow: hidden;
  width: var(--w); height: var(--h); max-width: 100vw; border-radius: 10px; color-scheme: normal;
  box-shadow: 0 8px 24px rgb(0 0 0 / 22%), 0 0 0 1px rgb(0 0 0 / 12%); }
.p:not(:popover-open) { display: none !important; }
.p:not([data-sized]) { box-shadow: none; }
iframe { display: block; border: 0; width: 100%; height: 100%; color-scheme: normal; background: transparent; }
`;

/**
 * @param url the menu's address, the token in its fragment
 * @param onClose called once, however it closed
 */
export const openMenuFrame = (field: Field, url: string, title: string, onClose: () => void): MenuFrame => {
  const controller = new AbortController();
  const { signal } = controller;
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  const popover = document.createElement("div");
  popover.className = "p";
  popover.popover = "manual";
  const frame = document.createElement("iframe");
  // Before `src`: pages with cross-origin embedder policies block the frame without it.
  (frame as { credentialless?: boolean }).credentialless = true;
  frame.title = title;
  frame.src = url;
  popover.append(frame);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  root.append(popover);

  // Room for the menu before it has said how much it needs: in less it would count itself as clipped.
  let height = 12;
  let closed = false;
  const parent = parentFor(field);

  const close = (focusField: boolean): void => {
    if (closed) return;
    closed = true;
    controller.abort();
    host.remove();
    if (focusField && field.isConnected) field.focus({ preventScroll: true });
    onClose();
  };

  const place = (): void => {
    if (!host.isConnected || host.parentNode !== parent || !field.isConnected) return close(false);
    const box = field.getBoundingClientRect();
    if (box.width === 0 || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) {
      return close(false);
    }
    const width = Math.min(Math.max(box.width, WIDTH.least), WIDTH.most, innerWidth - 2 * GAP);
    const below = innerHeight - box.bottom - GAP;
    const above = box.top - GAP;
    const flips = below < height + GAP && above > below;
    const fits = Math.max(1, Math.min(height, (flips ? above : below) - GAP));
    const end = getComputedStyle(field).direction === "rtl" ? box.right - width : box.left;
    const left = Math.min(Math.max(GAP, end), Math.max(GAP, innerWidth - width - GAP));
    popover.style.setProperty("--w", `${Math.round(width)}px`);
    popover.style.setProperty("--h", `${Math.round(fits)}px`);
    popover.style.left = `${Math.round(left)}px`;
    popover.style.top = `${Math.round(flips ? box.top - GAP - fits : box.bottom + GAP)}px`;
  };

  const raise = (): void => {
    if (closed || !host.isConnected) return;
    popover.hidePopover();
    popover.showPopover();
    place();
  };

  const frameHasFocus = (): boolean => deepActiveElement() === frame || deepActiveElement() === host;

  parent.append(host);
  popover.showPopover();
  place();

  addEventListener("scroll", place, { capture: true, passive: true, signal });
  addEventListener("resize", place, { passive: true, signal });
  visualViewport?.addEventListener("resize", place, { passive: true, signal });
  const follow = setInterval(place, FOLLOW);
  signal.addEventListener("abort", () => clearInterval(follow));

  // Only the host's own siblings, only while open: it notices being removed or moved, and nothing else of the page.
  const watch = new MutationObserver(() => {
    if (host.parentNode !== parent) close(false);
  });
  watch.observe(parent, { childList: true });
  signal.addEventListener("abort", () => watch.disconnect());

  addEventListener(
    "pointerdown",
    (event) => {
      const target = deepTarget(event);
      const isOurs = target !== null && (composedContains(field, target) || composedContains(host, target));
      if (event.isTrusted && !isOurs) close(false);
    },
    { capture: true, passive: true, signal },
  );
  addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted || closed) return;
      if (event.key === "Escape") {
        // The page's dialog stays open: this Escape was for the menu.
        event.preventDefault();
        event.stopImmediatePropagation();
        close(false);
      } else if (event.key === "ArrowDown" && deepTarget(event) === field) {
        event.preventDefault();
        event.stopImmediatePropagation();
        frame.focus();
      } else if (deepTarget(event) === field && (event.key.length === 1 || event.key === "Enter")) {
        close(false);
      }
    },
    { capture: true, signal },
  );
  addEventListener(
    "focusout",
    (event) => {
      const [left] = event.composedPath();
      if (left !== host && !(left instanceof Node && composedContains(left, field))) return;
      // Only after the focus has arrived somewhere is it known where. A window without it has not lost the field.
      setTimeout(() => {
        if (closed || !document.hasFocus() || frameHasFocus() || deepActiveElement() === field) return;
        close(false);
      });
    },
    { capture: true, passive: true, signal },
  );
  addEventListener("pagehide", () => close(false), { signal });

  return {
    host,
    field,
    setHeight: (wanted) => {
      height = Math.min(Math.max(1, Math.ceil(wanted)), MOST_HEIGHT);
      popover.setAttribute("data-sized", "");
      place();
    },
    raise,
    close,
  };
};

/** On `<html>` a page's modal dialog would make it inert, and fullscreen would hide it. */
const parentFor = (field: Field): Element => {
  const dialog = composedClosest(field, "dialog:modal");
  if (dialog !== null) return dialog;
  const full = document.fullscreenElement;
  if (full !== null && full !== document.documentElement) {
    for (const node of composedAncestors(field)) if (node === full) return full;
  }
  return document.documentElement;
};
