import { describe, expect, it } from "vitest";
import messages from "../../../_locales/en/messages.json" with { type: "json" };
import { createWords, getterOver } from "../../../src/i18n/translate.ts";

const words = createWords(getterOver(messages), "en");

describe("createWords", () => {
  it("sets strangers' text apart from the sentence around it", () => {
    expect(words.t("restored", "حساب\u202E")).toBe("\u2068حساب\u202E\u2069 restored.");
  });

  it("writes numbers as the language does, and picks the plural form", () => {
    const german = createWords(getterOver(messages), "de");
    expect(german.plural("found", 1)).toBe("1 account found");
    expect(german.plural("found", 12_345)).toBe("12.345 accounts found");
    expect(words.plural("found", 0)).toBe("0 accounts found");
  });

  it("falls back to the form for all other counts where a language's own is missing", () => {
    const arabic = createWords(getterOver(messages), "ar-EG-u-nu-latn");
    expect(arabic.plural("found", 2)).toBe("2 accounts found");
  });

  it("does not take $ in inserted text for a mark", () => {
    expect(words.t("copied", "$1 $$ $&")).toBe("\u2068$1 $$ $&\u2069 copied.");
    expect(words.t("class_symbols")).toBe("!#$%");
  });

  it("says how long ago", () => {
    const now = Date.UTC(2026, 10, 24);
    expect(words.ago(now - 90_000, now)).toBe("1 minute ago");
    expect(words.ago(now - 3 * 86_400_000, now)).toBe("3 days ago");
    expect(words.ago(now + 5000, now)).toBe("now");
  });
});
