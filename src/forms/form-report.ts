/**
 * Turns a classified form into the report that travels to the background. Never holds what a password field holds.
 */
import { partTypes } from "./field-parts.ts";
import type { Field } from "./fields.ts";
import type { ClassifiedForm } from "./page-forms.ts";
import { passwordHints } from "./password-hints.ts";
import type { FieldType, FormReport } from "./report.ts";

const LONGEST = 200;

/**
 * @param pressed number of the field the user pressed in
 * @param submitted as in `PasswordHints`
 */
export const reportForm = (
  { scope, features, verdict }: ClassifiedForm,
  pressed: number,
  fieldOf: (id: number) => Field | null,
  submitted = false,
): FormReport => {
  const verdicts = new Map(verdict.fields.map((field) => [field.id, field]));
  const username = verdict.fields.find(({ id, type }) => {
    const field = fieldOf(id);
    return (type === "email" || type === "username") && field !== null && field.type !== "password" && field.value !== "";
  });
  const seen = new Set(features.fields.filter(({ visible }) => visible).map(({ id }) => id));
  const newPasswords = verdict.fields.filter(({ id, type }) => type === "new-password" && seen.has(id));
  const newPassword = fieldOf((newPasswords.find(({ confirms }) => !confirms) ?? newPasswords[0])?.id ?? 0);
  const typeOf = (id: number): FieldType => verdicts.get(id)?.type ?? "other";
  const parts = partTypes(features.fields, typeOf);
  return {
    kind: verdict.kind,
    fields: features.fields.map(({ id, visible, maxLength }) => ({
      id,
      type: parts.get(id) ?? typeOf(id),
      confirms: verdicts.get(id)?.confirms ?? false,
      visible,
      // A form is classified once, and typed into since.
      empty: fieldOf(id)?.value === "",
      maxLength,
    })),
    newPassword: newPassword === null ? null : { ...passwordHints(newPassword, scope.container), submitted },
    pressed,
    typedUsername: username === undefined ? "" : (fieldOf(username.id)?.value ?? "").trim().slice(0, LONGEST),
    actionOrigin: actionOriginOf(scope.form),
    title: document.title.trim().slice(0, LONGEST),
    siteName: siteName().trim().slice(0, LONGEST),
    language: document.documentElement.lang.slice(0, LONGEST),
  };
};

/** @returns where a form would post to, as `FormReport.actionOrigin` says it */
export const actionOriginOf = (form: HTMLFormElement | null): string => {
  const origins = actionOrigins(form);
  // A button that posts elsewhere counts before an action that doesn't.
  return origins.find((origin) => origin !== location.origin) ?? origins[0] ?? "";
};

/** @returns every origin that the form or one of its buttons posts to: the same text as long as none changed */
export const actionsOf = (form: HTMLFormElement | null): string => actionOrigins(form).join(" ");

const actionOrigins = (form: HTMLFormElement | null): readonly string[] => {
  if (form === null) return [];
  const buttons = [...form.elements].map((element) => element.getAttribute("formaction") ?? "");
  const actions = [form.getAttribute("action") ?? "", ...buttons].filter((action) => action.trim() !== "");
  return [...new Set(actions.map(originOf))].filter((origin) => origin !== "").sort();
};

const originOf = (action: string): string => {
  if (!URL.canParse(action, document.baseURI)) return "invalid";
  const url = new URL(action, document.baseURI);
  // `javascript:` and `about:` go nowhere: the page's own script takes it from there.
  if (url.protocol === "javascript:" || url.protocol === "about:") return "";
  return url.origin === "null" ? "invalid" : url.origin;
};

const siteName = (): string => {
  const selectors = ['meta[property="og:site_name"]', 'meta[name="application-name"]', 'meta[name="apple-mobile-web-app-title"]'];
  for (const selector of selectors) {
    const content = document.querySelector(selector)?.getAttribute("content") ?? "";
    if (content.trim() !== "") return content;
  }
  return "";
};
