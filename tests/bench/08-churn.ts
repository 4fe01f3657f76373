/**
 * `churn.cpu`: what Locum costs a page that never stops rendering, after a press in it: the CPU time of its scripts in
 * the isolated world over 6 s, with 200 fields in nested shadow roots made anew every 50 ms and the menu closed again.
 * `churn.filled`: the same after the form was filled, once the looks for later fields are over.
 */
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { clickAt, findMenu, pressInMenu, waitForMenu, waitForNoMenu } from "../browser/harness/input.ts";
import { openAppPort, setUpByPort } from "./app-port.ts";
import { median, round, type BenchContext } from "./context.ts";
import { scriptTime, TRACED } from "./script-time.ts";

const FIELDS = 200;
const ROUNDS = 3;
const WINDOW_MS = 6000;
/** ms; the last look for later fields is over by then. */
const QUIET_MS = 4000;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Churn</title><link rel="icon" href="data:,">
<form><h1>Create your account</h1>
<p><label>Email <input id="email" type="email" name="email"></label></p>
<p><label>Password <input id="password" type="password" name="password"></label></p>
<p><button>Create account</button></p><div id="churn"></div></form>
<script>
  const define = (name, inner) => customElements.define(name, class extends HTMLElement {
    connectedCallback() { (this.shadowRoot ?? this.attachShadow({ mode: "open" })).innerHTML = inner; }
  });
  define("x-inner", "<label>Extra <input name=extra></label>");
  define("x-middle", "<x-inner></x-inner>");
  define("x-outer", "<x-middle></x-middle>");
  const churn = document.getElementById("churn");
  var rendered = 0;
  setInterval(() => { churn.innerHTML = "<x-outer></x-outer>".repeat(${FIELDS}); rendered += 1; }, 50);
</script></html>`;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const run = async ({ launch, report }: BenchContext): Promise<void> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const folder = mkdtempSync(join(tmpdir(), "locum-churn-"));
  const chromium = await launch();
  const { port } = server.address() as AddressInfo;

  const traced = async (page: Page, name: string, act: () => Promise<unknown>): Promise<number> => {
    const path = join(folder, `${name}.json`);
    await page.tracing.start({ path, categories: [...TRACED] });
    await act();
    await page.tracing.stop();
    return scriptTime(path, `chrome-extension://${chromium.extensionId}/`);
  };
  const rendersOf = (page: Page): Promise<number> => page.evaluate("rendered") as Promise<number>;
  /** @throws where the page did not render meanwhile: then nothing was measured */
  const churnOf = async (page: Page, name: string): Promise<number> => {
    const before = await rendersOf(page);
    const time = await traced(page, name, () => wait(WINDOW_MS));
    if ((await rendersOf(page)) - before < 20) throw new Error("The page hardly rendered");
    if ((await findMenu(page)) !== null) throw new Error("The menu is open");
    return time;
  };

  try {
    await setUpByPort(await openAppPort(chromium));
    const pressed: number[] = [];
    const filled: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      const page = await chromium.newPage(`http://127.0.0.1:${port}/?${n}`);
      const press = await traced(page, `press-${n}`, async () => {
        await clickAt(page, "#email");
        await waitForMenu(page);
      });
      if (press === 0) throw new Error("The press does not show in the trace");
      await page.keyboard.press("Escape");
      await waitForNoMenu(page);
      await wait(500);
      pressed.push(await churnOf(page, `churn-${n}`));
      await page.keyboard.press("ArrowDown");
      await pressInMenu(page, '[data-choice="new-account"]');
      await page.waitForFunction(() => (document.querySelector("#password") as HTMLInputElement | null)?.value !== "");
      await waitForNoMenu(page);
      await wait(QUIET_MS);
      filled.push(await churnOf(page, `filled-${n}`));
      await page.close();
    }
    report({ name: "churn.cpu", value: round(median(pressed)), unit: "ms", n: ROUNDS });
    report({ name: "churn.filled", value: round(median(filled)), unit: "ms", n: ROUNDS });
  } finally {
    await chromium.close();
    rmSync(folder, { recursive: true, force: true });
    await new Promise((resolve) => server.close(resolve));
  }
};
