/**
 * The forms of a whole page, classified, and the one that matters most when no field was pressed (shortcut, popup).
 */
import { classifyForm, type FormVerdict } from "./classify.ts";
import { extractForm } from "./extract.ts";
import type { FormFeatures } from "./features.ts";
import { allScopes, type Field, type Scope } from "./fields.ts";

export interface ClassifiedForm {
  readonly scope: Scope;
  readonly features: FormFeatures;
  readonly verdict: FormVerdict;
}

export const classifyScope = (scope: Scope, idOf: (field: Field) => number): ClassifiedForm => {
  const features = extractForm(scope, idOf);
  return { scope, features, verdict: classifyForm(features) };
};

/** @returns every form of the document; none on a page with too many inputs */
export const classifyPage = (idOf: (field: Field) => number): readonly ClassifiedForm[] =>
  (allScopes() ?? []).map((scope) => classifyScope(scope, idOf));

/** @returns the form with credentials that the user most likely means, or `null` when there is none */
export const mainForm = (forms: readonly ClassifiedForm[]): ClassifiedForm | null => {
  let main: ClassifiedForm | null = null;
  for (const form of forms) if (form.verdict.kind !== "other" && (main === null || rank(form) > rank(main))) main = form;
  return main;
};

const rank = ({ features, verdict }: ClassifiedForm): number => {
  const seen = features.fields.filter(({ visible }) => visible);
  const passwords = seen.filter(({ type }) => type === "password").length;
  return (
    (seen.length > 0 ? 1000 : 0) +
    (passwords > 0 ? 100 : 0) +
    (verdict.kind === "newsletter" ? -50 : 0) +
    (verdict.kind === "login" ? -5 : 0) +
    verdict.score
  );
};
