/** A generated password, shown before it is used. Not stored yet: that happens in the background when it is used. */
import { RefreshCw } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../popup/components/icon.tsx";
import { SecretText } from "../../popup/components/secret-text.tsx";
import { sayRules } from "../../src/i18n/rule-words.ts";
import type { Words } from "../../src/i18n/translate.ts";
import type { MadePassword } from "../../src/messages/protocol.ts";
import { strengthOf } from "../../src/generator/strength.ts";

export interface PasswordPreviewProps {
  readonly made: MadePassword;
  readonly words: Words;
  readonly onRegenerate: () => void;
  readonly onPress: (event: PointerEvent | KeyboardEvent) => void;
  readonly onUse: (event: MouseEvent) => void;
}

const STRENGTH_KEYS = { weak: "strength_weak", moderate: "strength_moderate", strong: "strength_strong" } as const;

export const PasswordPreview = ({ made, words, onRegenerate, onPress, onUse }: PasswordPreviewProps) => {
  const { t } = words;
  const { password, bits, followed, unmet } = made;
  const use = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.hasFocus()) use.current?.focus();
  }, []);
  return (
    <section class="preview" aria-label={t("menu_generated")}>
      <div class="head">
        <span>{t("menu_generated")}</span>
        <span>{t("strength_bits", t(STRENGTH_KEYS[strengthOf(bits)]), Math.round(bits))}</span>
      </div>
      <SecretText text={password} />
      {followed.length > 0 && <p class="rules">{t("page_rules_hint", sayRules(words, followed))}</p>}
      {unmet.length > 0 && <p class="rules">{t("page_rules_unmet", sayRules(words, unmet))}</p>}
      <div class="acts">
        <button
          ref={use}
          type="button"
          class="main"
          onPointerDown={onPress}
          onKeyDown={(event) => {
            if ((event.key === "Enter" || event.key === " ") && !event.repeat) onPress(event);
          }}
          onClick={onUse}
        >
          {t("menu_use")}
        </button>
        <button type="button" aria-label={t("menu_regenerate")} title={t("menu_regenerate")} onClick={onRegenerate}>
          <Icon node={RefreshCw} />
        </button>
      </div>
    </section>
  );
};
