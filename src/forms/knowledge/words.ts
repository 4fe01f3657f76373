/** The words of field-words.ts and purpose-words.ts, ready to be looked for. */
import { createLexicon } from "../lexicon.ts";
import { GROUPS } from "./groups.ts";
import { WORD_INDEX } from "./word-index.ts";

export const words = createLexicon(GROUPS, WORD_INDEX);
