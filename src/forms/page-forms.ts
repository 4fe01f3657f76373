/**
 * The forms of a whole page, classified, and the one that matters most when no field was pressed (shortcut, popup).
 */
import { classifyForm, type FormVerdict } from "./classify.ts";
import { extractForm, readPage } from "./extract.ts";
import type { FormFeatures } from "./features.ts";
import { isHiddenByName } from "./form-signals.ts";
import type { FieldType } from "./report.ts";
import { allScopes, type Field, type Scope } from "./fields.ts";

export interface ClassifiedForm {
  readonly scope: Scope;
  readonly features: FormFeatures;
  readonly verdict: FormVerdict;
}

export const classifyScope = (scope: Scope, idOf: (field: Field) => number, page = readPage()): ClassifiedForm => {
  const features = extractForm(scope, idOf, page);
  return { scope, features, verdict: classifyForm(features) };
};

/** @returns every form of the document; none on a page with too many inputs */
export const classifyPage = (idOf: (field: Field) => number): readonly ClassifiedForm[] => {
  const scopes = allScopes();
  if (scopes === null) return [];
  const page = readPage();
  return scopes.map((scope) => classifyScope(scope, idOf, page));
};

/** @returns the form with credentials that the user most likely means, or `null` when there is none */
export const mainForm = (forms: readonly ClassifiedForm[]): ClassifiedForm | null => {
  let main: ClassifiedForm | null = null;
  for (const form of forms) if (form.verdict.kind !== "other" && (main === null || rank(form) > rank(main))) main = form;
  return main;
};

/**
 * What a whole page asks for, as far as it can be said before a field is pressed. Only the form that the user most likely
 * means takes a new password: others (a dialog, a tab, a form for those who forgot theirs) are not what the page is
 * about, and where they can be seen at all it is often for want of the page's styles.
 *
 * @returns the type of each field by its id
 */
export const pageFields = (forms: readonly ClassifiedForm[]): ReadonlyMap<number, FieldType> => {
  const main = mainForm(forms);
  const typeIn = (form: ClassifiedForm, type: FieldType): FieldType => (type === "new-password" && form !== main ? "other" : type);
  return new Map(forms.flatMap((form) => form.verdict.fields.map(({ id, type }) => [id, typeIn(form, type)] as const)));
};

const rank = ({ features, verdict }: ClassifiedForm): number => {
  const seen = features.fields.filter(({ visible }) => visible);
  const passwords = seen.filter(({ type }) => type === "password").length;
  return (
    (seen.length > 0 ? 1000 : 0) +
    (isHiddenByName(features.around) ? -200 : 0) +
    (passwords > 0 ? 100 : 0) +
    (verdict.kind === "newsletter" ? -50 : 0) +
    (verdict.kind === "login" ? -5 : 0) +
    verdict.score
  );
};
