/**
 * What a page made of the values that were written into its form, and what that makes of the account: the app will know
 * what the fields held, not what was meant. Pure. Follows threats.md, "Filling" (the page cuts or rewrites the value).
 */
import type { Account, AccountFields } from "../accounts/account.ts";
import { ACCOUNT_LIMITS } from "../accounts/validation.ts";
import { isPhoneNumber } from "../accounts/contact-format.ts";
import type { FieldType, FormReport } from "../forms/report.ts";
import type { FieldOutcome } from "../messages/protocol.ts";

/** A page that empties a field again has not taken the value. */
export const isTaken = ({ written, kept }: FieldOutcome): boolean => written && kept !== "";

/** What an account can hold of each, in UTF-16 units: an address is its user name and its managed email. */
const MOST = {
  "new-password": ACCOUNT_LIMITS.password,
  email: ACCOUNT_LIMITS.contact,
  username: ACCOUNT_LIMITS.shortText,
  tel: ACCOUNT_LIMITS.contact,
} as const satisfies { readonly [type in FieldType]?: number };

/** @returns `null` also for what no account can hold: no app took that for what was written */
const rewritten = (form: FormReport, outcomes: readonly FieldOutcome[], type: keyof typeof MOST): string | null => {
  const ids = form.fields.filter((field) => field.type === type).map(({ id }) => id);
  const kept = outcomes.find((outcome) => ids.includes(outcome.field) && isTaken(outcome) && outcome.kept !== undefined)?.kept;
  return kept !== undefined && kept.length <= MOST[type] ? kept : null;
};

const digitsOf = (text: string): string => text.replace(/\D/gu, "");

/** @returns a number that is another one; grouped, or without its country, it is the same */
const otherNumber = (kept: string | null, phone: string): string | null =>
  kept === null || !isPhoneNumber(kept) || digitsOf(kept) === digitsOf(phone) ? null : kept.replace(/[\s().-]/gu, "");

const has = (form: FormReport, type: FieldType): boolean =>
  form.fields.some((field) => field.visible && field.type === type);

/**
 * @param handleName the name of the custom field that holds a user name asked for beside the address
 * @returns the fields of the account that the page rewrote; none when it kept everything as it was
 */
export const keptFields = (
  form: FormReport,
  outcomes: readonly FieldOutcome[],
  account: Account,
  handleName: string,
): AccountFields => {
  const password = rewritten(form, outcomes, "new-password");
  const address = rewritten(form, outcomes, "email");
  const name = rewritten(form, outcomes, "username");
  const phone = account.phone === null ? null : otherNumber(rewritten(form, outcomes, "tel"), account.phone.value);
  const besideAddress = has(form, "email");
  const username = address ?? (besideAddress ? null : name);
  return {
    ...(password === null ? {} : { password }),
    ...(username === null ? {} : { username }),
    ...(address === null || account.email === null ? {} : { email: { ...account.email, value: address } }),
    ...(phone === null || account.phone === null ? {} : { phone: { ...account.phone, value: phone } }),
    ...(name === null || !besideAddress
      ? {}
      : {
          customFields: account.customFields.map((field) =>
            field.name === handleName ? { ...field, value: name } : field,
          ),
        }),
  };
};
