/** What the menu says of a refusal, in one line: what happened and what to do. */
import type { ErrorCode } from "../../src/errors.ts";
import { ERROR_WORDS } from "../../src/i18n/error-words.ts";
import type { Words } from "../../src/i18n/translate.ts";

export const errorText = (code: ErrorCode, { t }: Words): string => {
  const { happened, next } = ERROR_WORDS[code];
  return `${t(happened)} ${t(next)}`;
};
