import { expect, test } from "vitest";
import { classifyForm } from "../../../src/forms/classify.ts";
import type { FieldFeatures, FormFeatures, FormSurroundings } from "../../../src/forms/features.ts";
import { isHiddenByName } from "../../../src/forms/form-signals.ts";
import { pageFields, type ClassifiedForm } from "../../../src/forms/page-forms.ts";

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

const SIGN_UP: FormSurroundings = {
  submit: "sign up", buttons: "", names: "", action: "", headings: "create your account", above: "", links: "", targets: "", prose: "",
  lead: "", tail: "", choices: "", hidden: "", path: "", title: "", checkboxes: 0, signedIn: false, passwordsElsewhere: 0, method: "", hasForm: true,
};

/** A form that counts how often someone asks for what is around it. */
const formOf = (fields: readonly FieldFeatures[]): FormFeatures & { readonly asked: () => number } => {
  let asked = 0;
  return {
    fields,
    asked: () => asked,
    get around() {
      asked += 1;
      return SIGN_UP;
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

const typesOf = (fields: readonly FieldFeatures[]): readonly string[] => classifyForm(formOf(fields)).fields.map(({ type }) => type);

test("what nobody sees counts only where nothing of the form is seen (yet)", () => {
  const fields = (emailSeen: boolean) => [
    field(1, { type: "email", label: "email", visible: emailSeen }),
    field(2, { type: "password", label: "password", visible: false }),
  ];
  expect(typesOf(fields(false))).toEqual(["email", "new-password"]);
  expect(typesOf(fields(true))).toEqual(["email", "other"]);
});

test("of a password field and its twin that shows what is typed, the password field counts", () => {
  const types = typesOf([
    field(1, { type: "email", label: "email" }),
    field(2, { type: "password", label: "password", name: "password" }),
    field(3, { label: "password", name: "password plain" }),
  ]);
  expect(types).toEqual(["email", "new-password", "other"]);
});

test.each([
  ["tax secondary contact phone", "tel"],
  ["stock primary contact name", "name"],
])("of several words in a name, %j, the last one says what it is", (name, type) => {
  expect(typesOf([field(1, { type: "email", label: "email" }), field(2, { name })])[1]).toBe(type);
});

test.each([
  ["panel hidden", true],
  ["box d none", true],
  ["form overflow hidden column", false],
  ["column hidden xs", false],
])("%j says that a form is put away: %j", (names, expected) => {
  expect(isHiddenByName({ ...SIGN_UP, names })).toBe(expected);
});

test("a code that markup calls one is one, whatever words stand around it; without it only an authenticator's is", () => {
  const code = { name: "code", maxLength: 6, numeric: true };
  expect(typesOf([field(1, { ...code, label: "verification code", autocomplete: "one-time-code" })])).toEqual(["one-time-code"]);
  expect(typesOf([field(1, { ...code, label: "verification code" })])).toEqual(["other"]);
});

test("of a whole page's forms the main one takes a new password, and no other", () => {
  const formAt = (first: number, names: string): ClassifiedForm => {
    const fields = [field(first, { type: "email", label: "email" }), field(first + 1, { type: "password", label: "password" })];
    const features: FormFeatures = { fields, around: { ...SIGN_UP, names } };
    return { scope: { form: null, container: {} as Element, fields: [] }, features, verdict: classifyForm(features) };
  };
  const forms = [formAt(1, "dialog hidden"), formAt(3, "")];
  expect(forms.map(({ verdict }) => verdict.fields.map(({ type }) => type))).toEqual([["email", "new-password"], ["email", "new-password"]]);
  expect([...pageFields(forms)]).toEqual([[1, "email"], [2, "other"], [3, "email"], [4, "new-password"]]);
});
