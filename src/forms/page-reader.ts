/**
 * Which field of the document has which number, the form that was reported last, and its fields as they were then. The
 * acting script works with it, and classifies through it, so that only one script carries the classifier.
 */
import type { Client } from "../messages/client.ts";
import { isExtensionAlive } from "./extension-api.ts";
import { MOST_FIELDS, scopeOf, type Field } from "./fields.ts";
import type { FillTarget } from "./fill.ts";
import { formLook } from "./form-look.ts";
import { actionsOf, reportForm } from "./form-report.ts";
import { classifyPage, classifyScope, type ClassifiedForm } from "./page-forms.ts";
import { radioQuestions } from "./radio-questions.ts";
import type { FormReport } from "./report.ts";

export interface PageReader {
  readonly call: Client<"content">;
  /** Ends with the extension's context: aborted by `end`. */
  readonly signal: AbortSignal;
  end(): void;
  /** Waits for what may fail without harm: nothing is lost, and the page's console is not ours to write to. */
  quietly(act: Promise<unknown>): Promise<void>;
  fieldOf(id: number): Field | null;
  /** A field of the form reported last, as it was then. */
  targetOf(id: number): FillTarget | null;
  /** The form that was reported last. */
  reported(): ClassifiedForm | null;
  /** Classifies only what has changed. @returns the form around a field as it is now, or `null` on a page with too many inputs */
  classify(field: Field): ClassifiedForm | null;
  /** @returns every form of the page as it is now */
  classifyAll(): readonly ClassifiedForm[];
  /** Notes the form as the one reported. @param pressed as in `FormReport` */
  report(form: ClassifiedForm, pressed: number): FormReport;
  /** @returns what a report would say, without noting it */
  describe(form: ClassifiedForm): FormReport;
  /** Whether the form was submitted since a new password was filled in. */
  submitted: boolean;
  /** Grows with each menu that opens or closes: what was asked for before that is over. */
  opening: number;
}

export const createPageReader = (call: Client<"content">): PageReader & { idOf(field: Field): number } => {
  const controller = new AbortController();
  const numbers = new WeakMap<Field, number>();
  const elements = new Map<number, WeakRef<Field>>();
  let next = 1;
  const idOf = (field: Field): number => {
    const known = numbers.get(field);
    if (known !== undefined) return known;
    const id = next;
    next += 1;
    numbers.set(field, id);
    elements.set(id, new WeakRef(field));
    return id;
  };
  const fieldOf = (id: number): Field | null => elements.get(id)?.deref() ?? null;

  const looks = new WeakMap<Element, { readonly look: string; readonly form: ClassifiedForm }>();
  let last: ClassifiedForm | null = null;
  let targets: ReadonlyMap<number, FillTarget> = new Map();

  return {
    call,
    signal: controller.signal,
    end: () => controller.abort(),
    quietly: async (act) => {
      try {
        await act;
      } catch {
        if (!isExtensionAlive()) controller.abort();
      }
    },
    idOf,
    fieldOf,
    targetOf: (id) => targets.get(id) ?? null,
    reported: () => last,
    classify: (field) => {
      const scope = scopeOf(field);
      if (scope === null) return null;
      const look = formLook(scope);
      const before = looks.get(scope.container);
      const isSame = look !== null && before?.look === look && scope.fields.every((member, at) => member === before.form.scope.fields[at]);
      if (isSame) return before.form;
      const form = classifyScope(scope, idOf);
      if (look !== null) looks.set(scope.container, { look, form });
      return form;
    },
    classifyAll: () => classifyPage(idOf),
    report(form, pressed) {
      last = form;
      const { form: element, fields } = form.scope;
      const actions = actionsOf(element);
      const questions = form.verdict.kind === "sign-up" ? radioQuestions(form.scope) : [];
      targets = new Map(
        [...fields, ...questions.map(({ first }) => first)].map((field) => [
          idOf(field),
          { field, form: element, actions, isPassword: field.type === "password" },
        ]),
      );
      const said = reportForm(form, pressed, fieldOf, this.submitted);
      const asked = questions.map(({ first, ...question }) => {
        return { id: idOf(first), ...question, confirms: false, maxLength: null };
      });
      return { ...said, fields: [...said.fields, ...asked].slice(0, MOST_FIELDS) };
    },
    describe: (form) => reportForm(form, 0, fieldOf),
    submitted: false,
    opening: 0,
  };
};
