/**
 * The gallery's page: one scene, by `?scene=…&theme=…`, drawn with the app's own components over a background that
 * answers from memory. `window.gallery` is for the tests: the state, and opening the app anew over it.
 */
import "../../popup/styles/tokens.css";
import "../../popup/styles/base.css";
import "../../popup/styles/controls.css";
import "../../popup/styles/views.css";
import { render } from "preact";
import { createWords, getterOver } from "../../src/i18n/translate.ts";
import { App, Broken } from "../../popup/app.tsx";
import { RandomContext } from "../../popup/hooks/use-random.ts";
import { codeOf, startUp } from "../../popup/start-up.ts";
import type { FakeState } from "./fake-background.ts";

declare global {
  interface Window {
    gallery: { readonly state: FakeState; readonly reopen: () => Promise<void>; readonly press: readonly string[] };
  }
}

// What the app doesn't have: not to be counted where the size of its first view is measured.
const [{ default: messages }, { NOW }, { createFakeClient }, { SCENES }] = await Promise.all([
  import("../../_locales/en/messages.json"),
  import("./data.ts"),
  import("./fake-background.ts"),
  import("./scenes.ts"),
]);

const query = new URLSearchParams(location.search);
const scene = SCENES[query.get("scene") ?? ""];
const root = document.documentElement;
root.dataset["surface"] = query.get("surface") ?? "popup";
root.dir = query.get("dir") ?? "ltr";

/** Bytes that look random and never change. */
const createSteadyRandom = () => {
  let seed = 42;
  return (length: number) =>
    Uint8Array.from({ length }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return (seed >> 16) & 255;
    });
};

if (scene === undefined) {
  const list = document.createElement("ul");
  for (const name of Object.keys(SCENES)) {
    const entry = document.createElement("li");
    entry.append(Object.assign(document.createElement("a"), { href: `?scene=${name}`, textContent: name }));
    list.append(entry);
  }
  document.body.append(list);
} else {
  const state = scene.state();
  const theme = query.get("theme");
  if (theme === "light" || theme === "dark") state.preferences = { ...state.preferences, theme };
  root.dataset["theme"] = theme ?? "";
  // The popup comes back to where it was; a tab has its place in the address.
  if (scene.route !== undefined && root.dataset["surface"] === "popup") state.view = { route: scene.route };
  else if (scene.route !== undefined) history.replaceState(null, "", `#${scene.route}`);
  const words = createWords(getterOver(messages), "en");
  const client = createFakeClient(state);
  const started = performance.now();
  /** Stands still in the gallery, runs for the tests of what changes with time. */
  const now = query.has("running") ? () => NOW + (performance.now() - started) : () => NOW;

  const open = async () => {
    try {
      const start = await startUp(client);
      render(
        <RandomContext.Provider value={createSteadyRandom()}>
          <App client={client} words={words} surface={root.dataset["surface"] === "tab" ? "tab" : "popup"} now={now} start={start} />
        </RandomContext.Provider>,
        document.body,
      );
    } catch (error) {
      render(<Broken code={codeOf(error)} words={words} onRetry={() => void open()} />, document.body);
    }
  };
  window.gallery = {
    state,
    press: scene.press ?? [],
    reopen: async () => {
      render(null, document.body);
      history.replaceState(null, "", location.pathname + location.search);
      await open();
    },
  };
  void open();
}
