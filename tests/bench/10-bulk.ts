/** `bulk.N`: N accounts added to a vault at once, on the disk when it is done, to the same rows written to a bare IndexedDB. */
import { bundleClient } from "../apps/bundle.mjs";
import { median, round, type BenchContext } from "./context.ts";

const SIZES = [100, 10_000] as const;
const ROUNDS = 5;

type Measured = { readonly vault: number; readonly bare: number };

export const run = async ({ app, launch, report }: BenchContext): Promise<void> => {
  const script = await bundleClient(new URL("bulk-page.ts", import.meta.url));
  const chromium = await launch();
  try {
    const page = await chromium.newPage();
    await page.setBypassCSP(true);
    await page.goto(app.signUpUrl);
    await page.addScriptTag({ content: script, type: "module" });
    await page.waitForFunction(() => "measureBulk" in window);
    for (const size of SIZES) {
      const rounds: Measured[] = [];
      for (let n = 0; n < ROUNDS; n += 1) {
        const measure = (count: number) => (window as unknown as { measureBulk(count: number): Promise<Measured> }).measureBulk(count);
        rounds.push(await page.evaluate(measure, size));
      }
      const [vault, bare] = [median(rounds.map((one) => one.vault)), median(rounds.map((one) => one.bare))];
      report({ name: `bulk.${size}`, value: round(vault), unit: "ms", ratio: round(vault / bare), to: "bare", n: ROUNDS });
    }
  } finally {
    await chromium.close();
  }
};
