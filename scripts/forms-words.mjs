/** `npm run forms:words`: writes src/forms/knowledge/word-index.ts, the index of the words that the classifier knows. */
import { writeFileSync } from "node:fs";
import { loadTypeScript } from "./load-typescript.mjs";
import { ROOT } from "./run.mjs";

const { wordIndexSource } = await loadTypeScript("src/forms/knowledge/index-words.ts");
writeFileSync(`${ROOT}src/forms/knowledge/word-index.ts`, wordIndexSource());
