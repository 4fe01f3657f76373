/** Says why: the signals of a verdict with their weights. For the debug view and the tests; filling does without. */
import { classifyForm, type FormVerdict } from "./classify.ts";
import type { FormFeatures, Signal } from "./features.ts";
import { shippedModels } from "./knowledge/models.ts";
import type { LinearModel } from "./linear-model.ts";

/** @returns the verdict of classifyForm, with the signals that spoke for it and against it */
export const explainForm = (form: FormFeatures): FormVerdict => classifyForm(form, shippedModels(), reasonsFor);

/** @returns the signals that spoke for or against a class */
const reasonsFor = <C extends string>(model: LinearModel<C>, winner: C, ...sets: readonly Iterable<string>[]): Signal[] => {
  const reasons: Signal[] = [];
  const mine = model.classes.indexOf(winner);
  for (const set of sets) {
    for (const signal of set) {
      let sum = 0;
      for (const [place, weight] of model.weightsOf(signal)) if (place === mine) sum += weight;
      if (sum !== 0) reasons.push({ signal, weight: sum });
    }
  }
  return reasons;
};
