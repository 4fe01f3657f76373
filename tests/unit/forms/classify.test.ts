import { expect, test } from "vitest";
import { classifyForm } from "../../../src/forms/classify.ts";
import type { FieldFeatures, FormFeatures } from "../../../src/forms/features.ts";

const field = (id: number, features: Partial<FieldFeatures>): FieldFeatures => ({
  id,
  tag: "input",
  type: "text",
  autocomplete: "",
  label: "",
  placeholder: "",
  name: "",
  hints: "",
  before: "",
  after: "",
  visible: true,
  top: 100,
  empty: true,
  maxLength: null,
  minLength: null,
  hasPattern: false,
  hasPasswordRules: false,
  numeric: false,
  required: false,
  readOnly: false,
  optionCount: 0,
  options: "",
  ...features,
});

/** A form that counts how often someone asks for what is around it. */
const formOf = (fields: readonly FieldFeatures[]): FormFeatures & { readonly asked: () => number } => {
  let asked = 0;
  return {
    fields,
    asked: () => asked,
    get around() {
      asked += 1;
      return {
        submit: "sign up", buttons: "", names: "", action: "", headings: "create your account", above: "", links: "", targets: "", prose: "",
        lead: "", tail: "", choices: "", hidden: "", path: "", title: "", checkboxes: 0, signedIn: false, passwordsElsewhere: 0, method: "", hasForm: true,
      };
    },
  };
};

test("a form whose fields are nothing by themselves is no form of Locum's; nothing around it is read", () => {
  const form = formOf([field(1, { type: "search", name: "q" }), field(2, { tag: "textarea", type: "", label: "comment" })]);
  const { kind, fields } = classifyForm(form);
  expect(kind).toBe("other");
  expect(fields.map(({ id, type }) => [id, type])).toEqual([[1, "other"], [2, "other"]]);
  expect(form.asked()).toBe(0);
});

test.each([
  ["named by markup", { autocomplete: "one-time-code" }],
  ["as short as a code", { maxLength: 1 }],
])("a field that is %s is looked at in its surroundings", (_, part) => {
  const form = formOf([field(1, { name: "x", ...part })]);
  classifyForm(form);
  expect(form.asked()).toBe(1);
});

test("one field that asks for an address is enough to read on", () => {
  const form = formOf([field(1, { name: "x" }), field(2, { type: "email" }), field(3, { type: "password", label: "password" })]);
  const { kind, fields } = classifyForm(form);
  expect(kind).toBe("sign-up");
  expect(fields.map(({ type }) => type)).toEqual([expect.any(String), "email", "new-password"]);
  expect(form.asked()).toBe(1);
});
