/** Words for what is wrong with a field, or only to be looked at. Exhaustive. Follows product.md, "Adding an account". */
import type { FieldProblem, FieldProblemCode } from "../accounts/validation.ts";
import type { MessageKey, Words } from "./translate.ts";

const PROBLEM_WORDS: Readonly<Record<FieldProblemCode, MessageKey>> = {
  Empty: "problem_empty",
  EmailInvalid: "problem_email",
  PhoneInvalid: "problem_phone",
  SurroundingSpace: "problem_space",
  TooLong: "problem_too_long",
  TooMany: "problem_too_many",
  UrlHasUserinfo: "problem_url_userinfo",
  UrlInsecure: "problem_url_insecure",
  UrlInvalid: "problem_url_invalid",
  UrlRefused: "problem_url_refused",
  UrlTooLong: "problem_too_long",
};

export const sayProblem = ({ t }: Words, { code }: FieldProblem): string => t(PROBLEM_WORDS[code]);
