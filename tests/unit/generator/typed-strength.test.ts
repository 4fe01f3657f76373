import { describe, expect, it } from "vitest";
import { estimateTyped, LEAST_PASSPHRASE_SCORE } from "../../../src/generator/typed-strength.ts";

describe("estimateTyped", () => {
  it("gives nothing for the best known passwords and says why", () => {
    expect(estimateTyped("password")).toMatchObject({ score: 0, warning: "topTen" });
    expect(estimateTyped("qwertyuiop").score).toBe(0);
    expect(estimateTyped("aaaaaaaaaaaa")).toMatchObject({ score: 0, warning: "simpleRepeat" });
  });

  it("accepts what is really hard to guess", () => {
    const { score, guessesLog2, warning } = estimateTyped("correct zebra orbiting lampshade vowel");
    expect(score).toBeGreaterThanOrEqual(LEAST_PASSPHRASE_SCORE);
    expect(guessesLog2).toBeGreaterThan(40);
    expect(warning).toBeNull();
  });

  it("counts the names of the moment as guessed", () => {
    const alone = estimateTyped("Brunhilde-Zwickmuehle");
    const known = estimateTyped("Brunhilde-Zwickmuehle", ["Brunhilde", "Zwickmuehle"]);
    expect(known.guessesLog2).toBeLessThan(alone.guessesLog2);
  });

  it("answers with keys, not words", () => {
    const { warning, suggestions } = estimateTyped("monkey1987");
    for (const key of [warning, ...suggestions]) if (key !== null) expect(key).toMatch(/^[a-z0-9A-Z]+$/);
    expect(suggestions.length).toBeGreaterThan(0);
  });

  it("looks no further than 100 characters, which bounds its time, and says nothing of none", () => {
    const long = "aB3!".repeat(2500);
    expect(estimateTyped(long)).toEqual(estimateTyped(long.slice(0, 100)));
    expect(estimateTyped(long).guessesLog2).not.toBe(estimateTyped(long.slice(0, 80)).guessesLog2);
    expect(estimateTyped("")).toMatchObject({ score: 0, guessesLog2: 0 });
  });
});
