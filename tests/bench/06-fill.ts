/**
 * From the press in the in-page menu to the last field that holds its value, on the demo's login page with a stored
 * account. `fill.warm`: worker alive; `fill.cold`: worker stopped before the press.
 */
import type { Frame, Page } from "puppeteer-core";
import { clickAt, waitForMenu } from "../browser/harness/input.ts";
import { addAccounts, openAppPort, setUpByPort } from "./app-port.ts";
import { median, round, type BenchContext } from "./context.ts";

const ROUNDS = 9;
/** ms; the menu believes a press after 500 ms in sight. */
const DWELL_MS = 800;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns the wall clock (ms) at which the field first held a value, read in the page */
const watchField = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (where) =>
      new Promise<number>((resolve) => {
        document.querySelector(where)?.addEventListener(
          "input",
          ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp),
          { once: true },
        );
      }),
    selector,
  );

/** @returns the wall clock (ms) of the next press in the menu, read in the menu */
const watchPress = (menu: Frame): Promise<number> =>
  menu.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener("pointerdown", ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
          once: true,
          capture: true,
        });
      }),
  );

export const run = async ({ app, launch, report }: BenchContext): Promise<void> => {
  const chromium = await launch();
  try {
    const port = await openAppPort(chromium);
    await setUpByPort(port);
    await addAccounts(port, 100);
    const [vault] = (await port.send("vaults/list", {})).value;
    if (vault === undefined) throw new Error("no vault");
    const fields = { label: "Acme Ads", url: app.loginUrl, username: "bot@bots.example.com", password: "Aa1!Aa1!Aa1!" };
    await port.send("accounts/create", { vault: vault.id, id: "f".repeat(32), fields });

    const fill = async (cold: boolean): Promise<number> => {
      const page = await chromium.newPage(app.loginUrl);
      await clickAt(page, "#email");
      const menu = await waitForMenu(page);
      const row = await menu.waitForSelector("[role=option]", { visible: true });
      await wait(DWELL_MS);
      const filled = watchField(page, "#password");
      const pressed = watchPress(menu);
      if (cold) await chromium.stopWorker();
      await row?.click();
      const took = (await filled) - (await pressed);
      await page.close();
      return took;
    };

    for (const [name, cold] of [["fill.warm", false], ["fill.cold", true]] as const) {
      const times: number[] = [];
      for (let n = 0; n < ROUNDS; n += 1) times.push(await fill(cold));
      report({ name, value: round(median(times)), unit: "ms", n: ROUNDS });
    }
  } finally {
    await chromium.close();
  }
};
