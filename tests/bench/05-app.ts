/**
 * `message`: an answer that needs nothing, for comparison. `save`: one edit of an account among 100, on the disk when it
 * answers; beside `disk`, the browser's own cost of that: one row put into a bare IndexedDB, strictly. `popup`: the app's page with 100 accounts, worker alive, from its start to its first paint, which shows the
 * list: the app draws nothing before it has what it shows.
 */
import { addAccounts, firstPaintOf, openAppPort, setUpByPort } from "./app-port.ts";
import { median, round, type BenchContext } from "./context.ts";

const SAVES = 30;
const OPENINGS = 9;
const ACCOUNTS = 100;

/** In the app's own page. @returns ms of each put */
const putRows = (count: number): Promise<number[]> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open("bench");
    opening.onerror = () => reject(new Error(String(opening.error)));
    opening.onupgradeneeded = () => opening.result.createObjectStore("rows", { keyPath: "id" });
    opening.onsuccess = async () => {
      const times: number[] = [];
      for (let n = 0; n < count; n += 1) {
        const start = performance.now();
        await new Promise<void>((done, failed) => {
          const transaction = opening.result.transaction("rows", "readwrite", { durability: "strict" });
          transaction.objectStore("rows").put({ id: 1, sealed: crypto.getRandomValues(new Uint8Array(1024)) });
          transaction.oncomplete = () => done();
          transaction.onerror = () => failed(new Error(String(transaction.error)));
        });
        times.push(performance.now() - start);
      }
      opening.result.close();
      indexedDB.deleteDatabase("bench");
      resolve(times);
    };
  });

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
    const disk = median(await port.page.evaluate(putRows, SAVES));
    report({ name: "disk", value: round(disk), unit: "ms", n: SAVES });
    const save = median(saves);
    report({ name: "save", value: round(save), unit: "ms", ratio: round(save / disk), to: "disk", n: SAVES });

    const paints: number[] = [];
    for (let n = 0; n < OPENINGS; n += 1) {
      const page = await chromium.newPage(chromium.urlOf("popup/index.html"));
      await page.waitForSelector("[role=listitem], li, [role=option]", { visible: true });
      paints.push(await firstPaintOf(page));
      await page.close();
    }
    report({ name: "popup", value: round(median(paints)), unit: "ms", n: OPENINGS });
  } finally {
    await chromium.close();
  }
};
