/** How hard a typed passphrase is to guess. The dictionaries (1.5 MB) load when somebody starts to type. */
import { useEffect, useState } from "preact/hooks";
import type { TypedStrength } from "../../src/generator/typed-strength.ts";

const DELAY_MS = 80;

/** @returns `null` while nothing is typed or the estimate is not there yet */
export const useTypedStrength = (text: string, context: readonly string[]): TypedStrength | null => {
  const [strength, setStrength] = useState<TypedStrength | null>(null);
  const around = context.join("\n");
  useEffect(() => {
    if (text === "") {
      setStrength(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      void import("../../src/generator/typed-strength.ts").then(({ estimateTyped }) => {
        if (current) setStrength(estimateTyped(text, around.split("\n").filter((word) => word !== "")));
      });
    }, DELAY_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, around]);
  return strength;
};
