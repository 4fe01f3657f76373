/** What the browser's refusals of a security key mean, in words. That they come is tests/browser/security-keys.test.ts. */
import { expect, test } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { keyErrorCode } from "../../../src/platform/security-keys.ts";

const dom = (name: string): DOMException => new DOMException("refused", name);

test.each([
  ["NotAllowedError", 3_000, "KeyCancelled"],
  ["AbortError", 3_000, "KeyCancelled"],
  ["NotAllowedError", 119_500, "KeyTimedOut"],
  ["TimeoutError", 3_000, "KeyTimedOut"],
  ["InvalidStateError", 3_000, "KeyKnown"],
  ["SecurityError", 3, "KeyUnsupported"],
  ["ConstraintError", 3_000, "KeyWithoutPrf"],
  ["NotSupportedError", 3_000, "KeyWithoutPrf"],
] as const)("%s after %d ms is %s", (name, ms, code) => {
  expect(keyErrorCode(dom(name), ms)).toBe(code);
});

test("what was said already stays, and what is no refusal is thrown", () => {
  expect(keyErrorCode(new AppError("KeyNotOurs"), 1)).toBe("KeyNotOurs");
  expect(() => keyErrorCode(new TypeError("a mistake"), 1)).toThrow("a mistake");
});
