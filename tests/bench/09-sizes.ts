/**
 * Vaults of 100, 10,000 and 100,000 accounts. `cold.N`: an answer that needs nothing, from a worker that was stopped, for
 * comparison. `site.N`: the same with the accounts for a site that has 3, `site50.N` with 50. `popup.N`: the app's page,
 * worker stopped, to its first paint, which shows the list. `search.N`: from a key stroke in the search field to the list
 * that answers it, 95th percentile. `unlock.N`: unlocking less a proof of presence, which derives the same key. `save.N`:
 * one edit. `bytes.N`: the rows' bytes, to those of the accounts as JSON. Each has its growth from 100 at the end.
 */
import type { Page } from "puppeteer-core";
import { createKdf } from "../../src/crypto/kdf.ts";
import type { RunningChromium } from "../browser/harness/chromium.ts";
import { typeInto } from "../browser/harness/input.ts";
import { readArgon2Wasm } from "../unit/crypto/argon2-file.ts";
import { makeAccounts } from "../vault-maker/accounts.ts";
import { makeVault, type MadeVault } from "../vault-maker/maker.ts";
import { profileChunks, restoreRows } from "../vault-maker/profile.ts";
import { type AppPort, firstPaintOf, openAppPort, PASSPHRASE } from "./app-port.ts";
import { type BenchContext, median, round } from "./context.ts";

const SIZES = [100, 10_000, 100_000] as const;
const SEED = 7;
const COLD_ROUNDS = 9;
const WARM_ROUNDS = 15;
const QUERIES = ["brightdesk", "marketing 77", "acme", "bot-4"];

const at95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(times.length * 0.95) - 1)] ?? Number.NaN;

/** Bytes and texts of all rows, as they are encoded. */
const bytesIn = (value: unknown): number => {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value === "number") return 8;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((sum, field) => sum + bytesIn(field), 0);
};

const reportBytes = ({ tables }: MadeVault, size: number, now: number, report: BenchContext["report"]): void => {
  let json = 0;
  for (const { content } of makeAccounts("0".repeat(32), size, SEED, now)) json += Buffer.byteLength(JSON.stringify(content));
  let rows = 0;
  for (const table of [tables.items, tables.pages, tables.heads]) for (const row of table.values()) rows += bytesIn(row);
  report({ name: `bytes.${size}`, value: rows, unit: "bytes", ratio: round(rows / json), to: "json", n: 1 });
};

const siteOf = async (chromium: RunningChromium, host: string): Promise<Page> => {
  const page = await chromium.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => void request.respond({ status: 200, contentType: "text/html", body: "<h1>Site</h1>" }));
  await page.goto(`https://${host}/`);
  return page;
};

const coldly = async (chromium: RunningChromium, act: () => Promise<number>): Promise<number> => {
  const times: number[] = [];
  for (let round_ = 0; round_ < COLD_ROUNDS; round_ += 1) {
    await chromium.stopWorker();
    times.push(await act());
  }
  return median(times);
};

const paintOf = async (chromium: RunningChromium): Promise<number> => {
  const page = await chromium.newPage(chromium.urlOf("popup/index.html"));
  await page.waitForSelector("[role=listitem], li, [role=option]", { visible: true, timeout: 120_000 });
  const took = await firstPaintOf(page);
  await page.close();
  return took;
};

/** Ms from each key stroke to the first frame after the answer to it came. */
const searchIn = async (chromium: RunningChromium): Promise<readonly number[]> => {
  const page = await chromium.newPage();
  await page.evaluateOnNewDocument(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    let start = Number.NaN;
    addEventListener("input", ({ timeStamp }) => (start = timeStamp), { capture: true });
    const connect = chrome.runtime.connect.bind(chrome.runtime);
    chrome.runtime.connect = ((...given: Parameters<typeof connect>) => {
      const port = connect(...given);
      port.onMessage.addListener(({ message }: { message?: { value?: { items?: unknown } } }) => {
        if (message?.value?.items === undefined || Number.isNaN(start)) return;
        const began = start;
        start = Number.NaN;
        requestAnimationFrame(() => times.push(performance.now() - began));
      });
      return port;
    }) as typeof chrome.runtime.connect;
  });
  await page.goto(chromium.urlOf("popup/index.html"));
  await page.waitForSelector("[role=searchbox]", { visible: true, timeout: 120_000 });
  for (const query of QUERIES) {
    await typeInto(page, "[role=searchbox]", "");
    await new Promise((wake) => setTimeout(wake, 400));
    for (const key of query) {
      await page.keyboard.type(key);
      await new Promise((wake) => setTimeout(wake, 150));
    }
  }
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  await page.close();
  if (times.length < QUERIES.join("").length) throw new Error(`Of ${QUERIES.join("").length} key strokes ${times.length} were answered`);
  return times;
};

const timesOf = async (count: number, act: () => Promise<number>): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await act());
  return median(times);
};

const saveOnce = async (port: AppPort, ref: { readonly vault: string; readonly id: string }): Promise<number> => {
  const { revision } = (await port.send("accounts/get", ref)).value;
  return (await port.send("accounts/update", { ...ref, revision, fields: { notes: `note ${revision}` } })).took;
};

const measure = async (size: number, { launch, report }: BenchContext): Promise<void> => {
  const now = Date.now();
  const { deriveKey } = createKdf({ loadWasm: readArgon2Wasm });
  const made = await makeVault({ accounts: size, seed: SEED, passphrase: PASSPHRASE, deriveKey, now });
  reportBytes(made, size, now, report);
  const chromium = await launch();
  try {
    const port = await openAppPort(chromium);
    for (const chunk of profileChunks(made)) await port.page.evaluate(restoreRows, "locum", chunk);
    await port.page.reload();
    await port.send("session/unlock", { passphrase: PASSPHRASE });
    // The check of every record would be measured with the rest.
    while (!(await port.send("vaults/check", {})).value.isDone) await new Promise((wake) => setTimeout(wake, 500));

    const cold = await coldly(chromium, async () => (await port.send("view/get", {})).took);
    report({ name: `cold.${size}`, value: round(cold), unit: "ms", n: COLD_ROUNDS });
    for (const [name, host, matches] of [["site", "three.example", 3], ["site50", "fifty.example", 50]] as const) {
      const page = await siteOf(chromium, host);
      const found = (await port.send("site/get", {})).value?.accounts.length;
      if (found !== matches) throw new Error(`${host} has ${found} accounts`);
      const took = await coldly(chromium, async () => (await port.send("site/get", {})).took);
      report({ name: `${name}.${size}`, value: round(took), unit: "ms", ratio: round(took / cold), to: `cold.${size}`, n: COLD_ROUNDS });
      await page.close();
    }
    const popup = await coldly(chromium, () => paintOf(chromium));
    report({ name: `popup.${size}`, value: round(popup), unit: "ms", ratio: round(popup / cold), to: `cold.${size}`, n: COLD_ROUNDS });
    const strokes = await searchIn(chromium);
    report({ name: `search.${size}`, value: round(at95(strokes)), unit: "ms", n: strokes.length });

    const [first] = (await port.send("accounts/list", { query: "", offset: 0, limit: 1, deleted: false })).value.items;
    if (first === undefined) throw new Error("no account");
    const ref = { vault: first.vault, id: first.id };
    report({ name: `save.${size}`, value: round(await timesOf(WARM_ROUNDS, () => saveOnce(port, ref))), unit: "ms", n: WARM_ROUNDS });
    const proof = await timesOf(WARM_ROUNDS, async () => (await port.send("session/prove", { passphrase: PASSPHRASE })).took);
    const unlocking = await timesOf(WARM_ROUNDS, async () => {
      await port.send("session/lock", {});
      return (await port.send("session/unlock", { passphrase: PASSPHRASE })).took;
    });
    report({ name: `unlock.${size}`, value: round(unlocking - proof), unit: "ms", n: WARM_ROUNDS });
  } finally {
    await chromium.close();
  }
};

export const run = async (context: BenchContext): Promise<void> => {
  const sizes = SIZES.filter((size) => size <= Number(process.env["LOCUM_BENCH_SIZE"] ?? SIZES.at(-1)));
  for (const size of sizes) await measure(size, context);
  const [smallest, largest] = [sizes[0], sizes.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return;
  for (const name of ["site", "site50", "popup", "search", "save", "unlock", "bytes"]) {
    const [small, large] = [context.valueOf(`${name}.${smallest}`), context.valueOf(`${name}.${largest}`)];
    context.report({ name: `${name}.growth`, value: round(large / small), unit: "×", ratio: round(large / small), to: `${name}.${smallest}`, n: 1 });
  }
};
