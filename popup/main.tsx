/** The app's entry: connects to the background, asks for what the first frame needs, draws it. Wiring only. */
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/views.css";
import { render } from "preact";
import { createWords } from "../src/i18n/translate.ts";
import { connectApp } from "../src/platform/app-client.ts";
import { hasHostAccess, onHostAccessChange, requestHostAccess } from "../src/platform/host-access.ts";
import { onSessionEnd } from "../src/platform/session-end.ts";
import { getMessage, uiLocale } from "../src/platform/locale.ts";
import { App, Broken } from "./app.tsx";
import { HostAccessContext, type HostAccess } from "./hooks/use-host-access.ts";
import type { Surface } from "./hooks/use-session.ts";
import { codeOf, startUp } from "./start-up.ts";

const view = new URLSearchParams(location.search).get("view");
const surface: Surface = view === "tab" || view === "panel" ? view : "popup";
const root = document.documentElement;
root.dataset["surface"] = surface;
root.lang = uiLocale();

const words = createWords(getMessage, uiLocale());
document.title = words.t("extension_name");
const client = connectApp();
const hostAccess: HostAccess = { has: hasHostAccess, request: requestHostAccess, onChange: onHostAccessChange };

/** Firefox empties a toolbar popup that is loaded anew; it closes by the next press beside it, and its memory with it. */
const canStartAnew = surface !== "popup" || location.protocol === "chrome-extension:";
const startAnew = (): void => location.reload();

const open = async (): Promise<void> => {
  try {
    const start = await startUp(client);
    render(
      <HostAccessContext.Provider value={hostAccess}>
        <App
          client={client}
          words={words}
          surface={surface}
          now={Date.now}
          start={start}
          {...(canStartAnew ? { onLocked: startAnew } : {})}
          onSessionEnd={onSessionEnd}
        />
      </HostAccessContext.Provider>,
      document.body,
    );
  } catch (error) {
    render(<Broken code={codeOf(error)} words={words} onRetry={() => void open()} />, document.body);
  }
};

void open();
