/**
 * `message`: an answer that needs nothing, for comparison. `save`: one edit of an account among 100, on the disk when it
 * answers. `popup`: the app's page with 100 accounts, worker alive, from its start to its first paint, which shows the
 * list: the app draws nothing before it has what it shows.
 */
import { addAccounts, openAppPort, setUpByPort } from "./app-port.ts";
import { median, round, type BenchContext } from "./context.ts";

const SAVES = 30;
const OPENINGS = 9;
const ACCOUNTS = 100;

export const run = async ({ launch, report }: BenchContext): Promise<void> => {
  const chromium = await launch();
  try {
    const port = await openAppPort(chromium);
    await setUpByPort(port);
    await addAccounts(port, ACCOUNTS);

    const idle: number[] = [];
    for (let n = 0; n < SAVES; n += 1) idle.push((await port.send("view/get", {})).took);
    report({ name: "message", value: round(median(idle)), unit: "ms", n: SAVES });

    const { items } = (await port.send("accounts/list", { query: "", offset: 0, limit: 1, deleted: false })).value;
    const [first] = items;
    if (first === undefined) throw new Error("no account");
    const ref = { vault: first.vault, id: first.id };
    const saves: number[] = [];
    for (let n = 0; n < SAVES; n += 1) {
      const { revision } = (await port.send("accounts/get", ref)).value;
      const edit = { ...ref, revision, fields: { notes: `note ${n}` } };
      saves.push((await port.send("accounts/update", edit)).took);
    }
    report({ name: "save", value: round(median(saves)), unit: "ms", n: SAVES });

    const paints: number[] = [];
    for (let n = 0; n < OPENINGS; n += 1) {
      const page = await chromium.newPage(chromium.urlOf("popup/index.html"));
      await page.waitForSelector("[role=listitem], li, [role=option]", { visible: true });
      paints.push(
        await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              new PerformanceObserver((list) => {
                const [paint] = list.getEntriesByName("first-contentful-paint");
                if (paint !== undefined) resolve(paint.startTime);
              }).observe({ type: "paint", buffered: true });
            }),
        ),
      );
      await page.close();
    }
    report({ name: "popup", value: round(median(paints)), unit: "ms", n: OPENINGS });
  } finally {
    await chromium.close();
  }
};
