import { describe, expect, it } from "vitest";
import { readModel, scoresOf } from "../../../src/forms/linear-model.ts";

const CLASSES = ["yes", "no"] as const;
const noPrior = (): null => null;

describe("a model as it is written", () => {
  const model = readModel(CLASSES, "0.5\n0\t0a\n0field one\t0b1B\n6two\t1c", noPrior);

  it("adds up what the signals weigh, and what is always there", () => {
    expect(scoresOf(model)).toEqual([0.5, 0]);
    expect(scoresOf(model, ["field one"])).toEqual([1.5, -1]);
    expect(scoresOf(model, ["field one", "field two"])).toEqual([1.5, 0.5]);
    expect(scoresOf(model, ["unheard of"])).toEqual([0.5, 0]);
  });

  it("refuses a class or a weight that there is none of", () => {
    expect(() => scoresOf(readModel(CLASSES, "0.5\n0x\t2a", noPrior), ["x"])).toThrow(RangeError);
    expect(() => scoresOf(readModel(CLASSES, "0.5\n0x\t0~", noPrior), ["x"])).toThrow(RangeError);
  });
});
