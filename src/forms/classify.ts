/**
 * The classifier: what a form is for and what each of its fields holds, with the signals that led there. Pure; what it
 * is told comes from extract.ts, what it knows from knowledge/. Follows docs/decisions/0005-form-classifier.md.
 *
 * Each field is judged by itself, then the form by its words and its fields, then each field again beside its
 * neighbours and in such a form; passwords are told apart last. A form whose fields are nothing by themselves (a search,
 * a filter) is no form of Locum's, whatever stands around it; unless one of them may be a code, or is named by markup.
 */
import type { FieldFeatures, FormFeatures, Signal } from "./features.ts";
import { fieldSignals } from "./field-signals.ts";
import { formSignals } from "./form-signals.ts";
import { best, scoresOf, softmax, type LinearModel } from "./linear-model.ts";
import { shippedModels, type Models } from "./knowledge/models.ts";
import { possibleTypes, type OwnType } from "./own-types.ts";
import type { FieldType, FormKind } from "./report.ts";
import { settle } from "./settle.ts";
import { neighbourSignals, passwordSignals, passwordsShown, shapeSignals, type Judged } from "./shape-signals.ts";

export interface FieldVerdict {
  readonly id: number;
  readonly type: FieldType;
  readonly confirms: boolean;
  readonly signals: readonly Signal[];
}

export interface FormVerdict {
  readonly kind: FormKind;
  /** Probability of `kind` as the model sees it; only good for comparing forms of one page. */
  readonly score: number;
  readonly signals: readonly Signal[];
  readonly fields: readonly FieldVerdict[];
}

/** Tells which of the signals spoke for or against a class. */
type Reasons = <C extends string>(model: LinearModel<C>, winner: C, ...sets: readonly Iterable<string>[]) => readonly Signal[];

/**
 * @param reasonsFor fills in the verdict's `signals` (explain.ts)
 * @returns the verdict; the user's point of view counts, so that fields no one sees don't shape the form's purpose
 */
export const classifyForm = (
  form: FormFeatures,
  { alone, kinds, beside, passwords }: Models = shippedModels(),
  reasonsFor: Reasons = () => [],
): FormVerdict => {
  const first = form.fields.map((field): Judged => {
    const signals = fieldSignals(field);
    return { field, signals, guess: typeOf(alone, possibleTypes(field, signals), signals) };
  });
  const shape = shapeSignals(form, first);
  if (first.every(({ field, guess }) => guess === "other" && !mayBeMore(field))) {
    const fields = first.map(({ field: { id } }): FieldVerdict => ({ id, type: "other", confirms: false, signals: [] }));
    return { kind: "other", score: 1, signals: reasonsFor(kinds, "other", shape), fields };
  }
  const said = formSignals(form.around);
  const chances = softmax(scoresOf(kinds, said, shape));
  const kind = best(kinds.classes, chances, "other");
  const leanings = kindSignals(kinds.classes, chances);

  const contexts = first.map(({ guess }, at) => contextSignals(first, at, guess, leanings));
  const second = settle(
    first.map(({ field, signals }, at): Judged => {
      return { field, signals, guess: typeOf(beside, possibleTypes(field, signals), signals, contexts[at] ?? []) };
    }),
    kind,
  );
  const isShown = passwordsShown(second);
  const around = second.some(isShown) ? [...said, ...shapeSignals(form, second)].map((signal) => `form ${signal}`) : [];
  const verdicts: FieldVerdict[] = [];
  second.forEach((judged, at) => {
    const { field, signals, guess } = judged;
    const context = contexts[at] ?? [];
    const reasons = [...reasonsFor(beside, guess, signals, context)];
    let type: FieldType;
    if (!isShown(judged)) type = guess === "password" ? "other" : guess;
    else {
      const place = passwordSignals(second, at, leanings);
      type = best(passwords.classes, scoresOf(passwords, signals, place, around), "current-password");
      reasons.push(...reasonsFor(passwords, type, signals, place, around));
    }
    verdicts.push({ id: field.id, type, confirms: confirms(verdicts.at(-1), type, signals), signals: reasons });
  });
  return {
    kind,
    score: Math.max(...chances),
    signals: reasonsFor(kinds, kind, said, shape),
    fields: verdicts,
  };
};

const NO_TOKENS: readonly string[] = ["", "on", "off", "none", "nope", "false"];

const LONGEST_CODE = 8;

/** What markup names, or is as short as a code, may be what it doesn't look like by itself. */
const mayBeMore = ({ autocomplete, maxLength }: FieldFeatures): boolean =>
  !NO_TOKENS.includes(autocomplete) || (maxLength !== null && maxLength <= LONGEST_CODE);

/** A second new password beside the first is always its confirmation; a second address only if it says so. */
const confirms = (before: FieldVerdict | undefined, type: FieldType, signals: ReadonlySet<string>): boolean =>
  before !== undefined && before.type === type && (type === "new-password" || (type === "email" && signals.has("says:confirm")));

const typeOf = (model: LinearModel<OwnType>, possible: ReadonlySet<OwnType>, ...sets: readonly Iterable<string>[]): OwnType => {
  if (possible.size === 1) return "other";
  const scores = scoresOf(model, ...sets);
  return best([...possible], [...possible].map((type) => scores[model.classes.indexOf(type)] ?? 0), "other");
};

/** @returns what was found of the form's purpose, as signals for its fields */
export const kindSignals = (kinds: readonly FormKind[], chances: readonly number[]): string[] =>
  kinds.flatMap((kind, place) => {
    const chance = chances[place] ?? 0;
    return chance > 0.2 ? [`kind ${kind} ${chance > 0.9 ? "sure" : chance > 0.6 ? "likely" : "maybe"}`] : [];
  });

/** @returns what surrounds a field: its neighbours, and in what kind of form it is */
export const contextSignals = (all: readonly Judged[], at: number, guess: OwnType, leanings: readonly string[]): string[] => [
  ...neighbourSignals(all, at),
  `guess ${guess}`,
  ...leanings,
  ...leanings.map((leaning) => `${leaning} & ${guess}`),
];
