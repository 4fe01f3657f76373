/** The texts, for every view: set once at the top (main.tsx, the gallery). */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../../src/i18n/translate.ts";

export const WordsContext = createContext<Words | null>(null);

export const useWords = (): Words => {
  const words = useContext(WordsContext);
  if (words === null) throw new TypeError("no words in this tree");
  return words;
};
