/**
 * What it costs to read and classify a page, from nothing: the script was just put into it, as at the first press.
 * `classify.p95` and `classify.max` are of the forms of our own writing, each in a fresh document; `classify.1000` is of
 * a page with 1,000 inputs, which is given up.
 */
import { LANGUAGE_FIXTURES } from "../browser/forms/fixtures-languages.ts";
import { ODD_FIXTURES } from "../browser/forms/fixtures-odd.ts";
import { FORM_FIXTURES } from "../browser/forms/fixtures.ts";
import { inLab, openLab } from "../browser/forms/lab.ts";
import { median, round, type BenchContext } from "./context.ts";

const ROUNDS = 9;

export const run = async ({ report }: BenchContext): Promise<void> => {
  const lab = await openLab();
  try {
    const costOf = async (html: string): Promise<number> => inLab<number>(await lab.load(html), "lab.cost()");
    const costs: number[] = [];
    for (const { html } of [...FORM_FIXTURES, ...LANGUAGE_FIXTURES, ...ODD_FIXTURES]) costs.push(await costOf(html));
    costs.sort((a, b) => a - b);
    const at = (share: number): number => costs[Math.min(costs.length - 1, Math.floor(costs.length * share))] ?? 0;
    report({ name: "classify.p95", value: round(at(0.95)), unit: "ms", n: costs.length });
    report({ name: "classify.max", value: round(at(1)), unit: "ms", n: costs.length });

    const page = `<form>${'<p><label>Email <input name="e" type="email"></label><input name="p" type="password"></p>'.repeat(500)}</form>`;
    const many: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) many.push(await costOf(page));
    report({ name: "classify.1000", value: round(median(many)), unit: "ms", n: ROUNDS });
  } finally {
    await lab.close();
  }
};
