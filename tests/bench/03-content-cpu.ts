/**
 * What the bootstrap costs a page on which nobody presses: the CPU time of Locum's scripts in the page's renderer,
 * from compiling to idle, by the browser's own trace, of as few categories as show it. The page
 * is a plain form of ten fields. With a driver attached scripts run slower than for a person: the figure is an upper bound.
 */
import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, round, type BenchContext } from "./context.ts";
import { scriptTime, TRACED } from "./script-time.ts";

const LOADS = 15;
const SETTLE_MS = 300;

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><link rel="icon" href="data:,"><form>${Array.from(
  { length: 10 },
  (_, n) => `<p><label for="f${n}">Field ${n}</label><input id="f${n}" name="f${n}"></p>`,
).join("")}</form></html>`;

/** @throws where the trace shows no run of the bootstrap at all: then nothing was measured */
export const run = async ({ launch, report }: BenchContext): Promise<void> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const folder = mkdtempSync(join(tmpdir(), "locum-trace-"));
  const chromium = await launch();
  try {
    const { port } = server.address() as AddressInfo;
    const page = await chromium.newPage();
    const times: number[] = [];
    for (let n = 0; n < LOADS + 1; n += 1) {
      const path = join(folder, `${n}.json`);
      await page.tracing.start({ path, categories: [...TRACED] });
      await page.goto(`http://127.0.0.1:${port}/?${n}`);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      await page.tracing.stop();
      const time = scriptTime(path, `chrome-extension://${chromium.extensionId}/`);
      if (time === 0) throw new Error("The bootstrap does not show in the trace");
      // The first load fills the code cache; a person's pages find it filled.
      if (n > 0) times.push(time);
    }
    report({ name: "content.cpu", value: round(median(times)), unit: "ms", n: LOADS });
  } finally {
    await chromium.close();
    rmSync(folder, { recursive: true, force: true });
    await new Promise((resolve) => server.close(resolve));
  }
};
