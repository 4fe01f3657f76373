/**
 * The bootstrap in every document: notices a trusted press in a field and asks for the autofill script. Does nothing
 * else, and nothing at all before that press. A page's own `focus()` opens nothing. Follows architecture.md, "Life of
 * a fill"; its size and its cost a page are in the bench.
 */
import { deepTarget } from "../src/forms/composed-tree.ts";
import { connectContent, isExtensionAlive } from "../src/forms/extension-api.ts";
import { pageWorld, setPageWorld, type PageWorld } from "../src/forms/page-world.ts";

const NOT_TEXT = /^(?:hidden|button|submit|reset|image|checkbox|radio|file|range|color)$/u;

const fieldOf = (event: Event): Element | null => {
  const target = deepTarget(event);
  if (target instanceof HTMLInputElement) return NOT_TEXT.test(target.type) ? null : target;
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement ? target : null;
};

const start = (): void => {
  const controller = new AbortController();
  const world: PageWorld = { field: null, waiting: false, onPress: null, end: () => controller.abort() };
  // What an earlier injection of this extension left, if it could still hear, would answer every press a second time.
  pageWorld()?.end();
  setPageWorld(world);

  const send = async (): Promise<void> => {
    try {
      await connectContent()("page/pressed", {});
    } catch {
      // Not answered, or refused: the press was only an offer. An update of the extension ends this script.
      if (!isExtensionAlive()) controller.abort();
    }
  };

  const press = (event: Event): void => {
    const field = event.isTrusted ? fieldOf(event) : null;
    if (field === null) return;
    if (!isExtensionAlive()) return controller.abort();
    world.field = field;
    world.waiting = true;
    if (world.onPress !== null) world.onPress();
    else void send();
  };

  const options = { capture: true, passive: true, signal: controller.signal } as const;
  addEventListener(
    "pointerdown",
    (event) => {
      if (event.button === 0) press(event);
    },
    options,
  );
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "ArrowDown" && !event.ctrlKey && !event.metaKey && !event.altKey) press(event);
    },
    options,
  );
  addEventListener(
    "keyup",
    (event) => {
      if (event.key === "Tab") press(event);
    },
    options,
  );
  addEventListener(
    "contextmenu",
    (event) => {
      const field = event.isTrusted ? fieldOf(event) : null;
      if (field !== null) world.field = field;
    },
    options,
  );
};

start();
