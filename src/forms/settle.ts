/** Makes the types of a form's fields fit together: what each looks like by itself can't be all that they are. Pure. */
import { OWN_TYPES, type OwnType } from "./own-types.ts";
import type { FormKind } from "./report.ts";
import { passwordsShown, type Judged } from "./shape-signals.ts";

/** @returns the fields with types that fit the form's kind */
export const settle = (fields: readonly Judged[], kind: FormKind): readonly Judged[] => {
  const all = fields.map((judged, at) => (isTwin(judged, fields[at - 1]) || isTwin(judged, fields[at + 1]) ? { ...judged, guess: "other" as const } : judged));
  const isShown = passwordsShown(all);
  const at = all.findIndex(isShown);
  if (kind !== "login") {
    // Without a password nobody is named: the number of an account is a field of a checkout like others.
    const names = (judged: Judged): boolean => kind !== "other" || at >= 0 || judged.field.autocomplete === "username";
    return all.map((judged) => (judged.guess === "username" ? { ...judged, guess: names(judged) ? asItSays(judged) : "other" } : judged));
  }
  const last = all.findLastIndex(isShown);
  const identified = all.some(({ guess }, place) => place < at && (guess === "username" || guess === "email"));
  const settled = all.map((judged, place): Judged => {
    const { guess, signals } = judged;
    // Who logs in has said so before: another address behind it all is something else.
    if (identified && place > last) return guess === "username" && isAddress(signals) ? { ...judged, guess: "email" } : judged;
    return guess === "email" && (at >= 0 || all.length <= 2) ? { ...judged, guess: "username" } : judged;
  });
  if (settled.some(({ guess }) => guess === "username")) return settled;
  const before = settled.findLastIndex(({ field: { tag, visible } }, place) => place < at && tag === "input" && visible);
  const field = settled[before];
  return field === undefined || !couldIdentify(field) ? settled : settled.with(before, { ...field, guess: "username" });
};

/** "Show" changes between a password field and one that shows what is typed: where both are there, it is the first that counts. */
const isTwin = ({ field, guess }: Judged, beside: Judged | undefined): boolean =>
  guess === "password" && field.type === "text" && beside?.guess === "password" && beside.field.type === "password" && beside.field.visible;

/** Where an account is made a field is a user name only if nothing says that it is something else. */
const asItSays = ({ field, signals }: Judged): OwnType => {
  if (isAddress(signals)) return "email";
  if (signals.has("says:username") || field.autocomplete === "username") return "username";
  return OWN_TYPES.find((type) => type !== "password" && type !== "other" && signals.has(`says:${type}`)) ?? (signals.has("after:email") ? "email" : "username");
};

const isAddress = (signals: ReadonlySet<string>): boolean =>
  signals.has("label:email") ||
  signals.has("placeholder:email") ||
  (!signals.has("says:username") && (signals.has("says:email") || signals.has("type=email")));

const NEVER: ReadonlySet<OwnType> = new Set<OwnType>(["given-name", "family-name", "one-time-code", "password"]);
const TYPED: ReadonlySet<string> = new Set(["text", "tel", "number", "email"]);

/** Without an address or a user name, the field just before the first password says who it is, whatever it asks for. */
const couldIdentify = ({ field, guess, signals }: Judged): boolean =>
  field.tag === "input" && field.visible && TYPED.has(field.type) && !NEVER.has(guess) && !signals.has("says:code") && !signals.has("says:captcha") && !signals.has("says:search") && !signals.has("says:trap");
