/** The size of what every page, every page with a press, and every page with something to fill has to load. */
import { statSync } from "node:fs";
import type { BenchContext } from "./context.ts";

export const run = async ({ report }: BenchContext): Promise<void> => {
  const size = (name: string): number => statSync(`dist/chrome/content-scripts/${name}`).size;
  report({ name: "content.bytes", value: size("focus.iife.js"), unit: "bytes", n: 1 });
  report({ name: "autofill.bytes", value: size("autofill.iife.js"), unit: "bytes", n: 1 });
  report({ name: "act.bytes", value: size("act.iife.js"), unit: "bytes", n: 1 });
};
