/** The menu page's start: the token from its address, then what the background offers. Listens to no message at all. */
import { render } from "preact";
import { AppError } from "../../src/errors.ts";
import { createWords } from "../../src/i18n/translate.ts";
import { getMessage, uiLocale } from "../../src/platform/locale.ts";
import { connectMenu } from "../../src/platform/menu-client.ts";
import { Menu } from "./menu.tsx";

const start = async (): Promise<void> => {
  const token = location.hash.slice(1);
  // It is good once; nothing that copies the address later shall hold it.
  history.replaceState(null, "", location.pathname);
  const call = connectMenu();
  const words = createWords(getMessage, uiLocale());
  document.documentElement.lang = uiLocale();
  document.documentElement.dir = getMessage("@@bidi_dir", []) === "rtl" ? "rtl" : "ltr";
  try {
    const view = await call("menu/hello", { token, ancestors: [...location.ancestorOrigins] });
    if (view.theme !== "system") document.documentElement.dataset["theme"] = view.theme;
    render(<Menu view={view} call={call} words={words} />, document.body);
  } catch (error) {
    // A stranger's frame, or a token used twice: an empty page says nothing to anybody.
    if (!(error instanceof AppError)) throw error;
  }
};

await start();
