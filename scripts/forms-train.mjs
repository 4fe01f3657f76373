/**
 * `npm run forms:train -- DIR`: learns the classifier's models from a folder of labelled pages (forms-corpus.mjs says
 * how it is labelled) and writes src/forms/knowledge/model-weights.ts. The same pages give the same models.
 *
 *   --check        learns and measures instead, by cross-validation over sites; writes nothing
 *   --sites A-B    only sites whose draw is in A … B (of 0 … 1): to keep some aside
 *   --cache FILE   keeps what was read from the pages there, or takes it from there
 *   --misses       with --check: each miss on standard error
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawOf, readCorpus } from "./forms-corpus.mjs";
import { learn, modelText } from "./forms-learn.mjs";
import { measure } from "./forms-measure.mjs";
import { onPages } from "./forms-pages.mjs";
import { ROOT } from "./run.mjs";

const FOLDS = 6;

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);

/** @returns the pages of the corpus with what the reader of forms makes of them */
const readPages = async (dir) => {
  const folder = mkdtempSync(join(tmpdir(), "forms-"));
  const pages = new Map(readCorpus(dir).map((page, at) => [join(folder, `${at}.html`), page]));
  const read = [];
  try {
    for (const [path, { html }] of pages) writeFileSync(path, html);
    await onPages([...pages.keys()], "locum.extract()", (path, { forms }) => {
      const { html: _, ...page } = pages.get(path);
      read.push({ ...page, forms });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return read.sort((a, b) => (`${a.set}/${a.name}` < `${b.set}/${b.name}` ? -1 : 1));
};

const main = async () => {
  const dir = process.argv.at(-1);
  const cache = option("--cache");
  let pages = cache !== undefined && existsSync(cache) ? JSON.parse(readFileSync(cache, "utf8")) : null;
  if (pages === null) {
    pages = await readPages(dir);
    if (cache !== undefined) writeFileSync(cache, JSON.stringify(pages));
  }
  const [from, to] = (option("--sites") ?? "0-1").split("-").map(Number);
  pages = pages.filter(({ site }) => drawOf(site, "held out") >= from && drawOf(site, "held out") < to);
  console.log(`${pages.length} pages of ${new Set(pages.map(({ site }) => site)).size} sites`);
  if (process.argv.includes("--check")) {
    const verdicts = [];
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const mine = ({ site }) => Math.floor(drawOf(site, "folds") * FOLDS) === fold;
      const { classify } = await learn(pages.filter((page) => !mine(page)));
      for (const page of pages.filter(mine)) verdicts.push({ page, ...classify(page) });
    }
    measure(verdicts, process.argv.includes("--misses"));
    return;
  }
  const { models } = await learn(pages);
  const path = `${ROOT}src/forms/knowledge/model-weights.ts`;
  writeFileSync(path, modelText(models));
  console.log(`wrote ${path}`);
};

await main();
