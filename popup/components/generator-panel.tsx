/**
 * The generator: a value, its strength, the rules. Makes a new one on opening and at every change; remembers the rules.
 * Stores nothing itself: what is done with the value is the caller's. Follows product.md, "Generator".
 */
import { RefreshCw } from "lucide";
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Demand } from "../../src/generator/demand.ts";
import { generateForPage, type PagePassword } from "../../src/generator/page-password.ts";
import { PASSPHRASE_SEPARATORS, PASSPHRASE_WORDS, type PassphraseRules } from "../../src/generator/passphrase.ts";
import {
  CHARACTER_CLASSES,
  PASSWORD_LENGTH,
  withClass,
  type CharacterClass,
  type PasswordRules,
} from "../../src/generator/rules.ts";
import { generate, type Generated, type GeneratorSettings } from "../../src/generator/settings.ts";
import type { Strength } from "../../src/generator/strength.ts";
import { sayRules } from "../../src/i18n/rule-words.ts";
import type { MessageKey, Words } from "../../src/i18n/translate.ts";
import { usePageRules } from "../hooks/use-page-rules.ts";
import { usePreferences } from "../hooks/use-preferences.ts";
import { useRandom } from "../hooks/use-random.ts";
import { useWords } from "../hooks/use-words.ts";
import { Bar } from "./bar.tsx";
import { IconButton } from "./button.tsx";
import { Check, Segments, Switch } from "./choices.tsx";
import { Field } from "./field.tsx";
import { SecretText } from "./secret-text.tsx";
import { Slider } from "./slider.tsx";

const STRENGTH_WORDS: Readonly<Record<Strength, MessageKey>> = {
  weak: "strength_weak",
  moderate: "strength_moderate",
  strong: "strength_strong",
};
const STRENGTH_TONES = { weak: "bad", moderate: "warn", strong: "good" } as const;
/** Where the bar is full: more bits than this make no difference to anybody. */
const FULL_BITS = 128;

const CLASS_WORDS: Readonly<Record<CharacterClass, MessageKey>> = {
  lower: "class_lower",
  upper: "class_upper",
  digits: "class_digits",
  symbols: "class_symbols",
};

export interface GeneratorPanelProps {
  /** What can be done with the value: buttons. */
  readonly acts: (value: string) => ComponentChildren;
}

export const GeneratorPanel = ({ acts }: GeneratorPanelProps) => {
  const words = useWords();
  const { t } = words;
  const random = useRandom();
  const { preferences, change } = usePreferences();
  const settings = preferences.generator;
  const page = usePageRules();
  const [forPage, setForPage] = useState(true);
  const [made, setMade] = useState<Generated | PagePassword | null>(null);

  const make = useCallback(
    async (by: GeneratorSettings, demands: readonly Demand[] | null) => {
      const list = by.kind === "passphrase" ? (await import("../../src/generator/eff-words.ts")).EFF_WORDS : null;
      setMade(demands === null ? generate(by, random, list) : generateForPage(demands, by, random, list));
    },
    [random],
  );
  const demandsIf = (on: boolean) => (on ? (page?.demands ?? null) : null);
  useEffect(() => {
    if (page !== undefined) void make(settings, demandsIf(forPage));
    // Only once the page is known: later changes make their own.
  }, [page]);
  const update = (next: GeneratorSettings) => {
    change({ generator: next });
    void make(next, demandsIf(forPage));
  };
  const setPage = (on: boolean) => {
    setForPage(on);
    void make(settings, demandsIf(on));
  };

  return (
    <div class="generator">
      <div class="generated-box">
        <output class="generated-value" aria-label={t("generated_value")}>
          {made !== null && <SecretText text={made.value} />}
        </output>
        <IconButton icon={RefreshCw} label={t("regenerate")} size={18} onPress={() => void make(settings, demandsIf(forPage))} />
      </div>
      {made !== null && (
        <div class="strength">
          <Bar
            label={t("strength")}
            share={made.bits / FULL_BITS}
            words={t("strength_bits", t(STRENGTH_WORDS[made.strength]), Math.floor(made.bits))}
            tone={STRENGTH_TONES[made.strength]}
          />
          <p class="strength-words">
            <strong class={STRENGTH_TONES[made.strength]}>{t(STRENGTH_WORDS[made.strength])}</strong>
            <span class="quiet">{t("bits", Math.floor(made.bits))}</span>
          </p>
        </div>
      )}
      {page !== null && page !== undefined && (
        <Switch label={t("page_rules", page.host)} hint={sayPage(words, made)} checked={forPage} onChange={setPage} />
      )}
      <div class="row stretch">{acts(made?.value ?? "")}</div>
      <Segments
        label={t("generator_kind")}
        hideLabel
        value={settings.kind}
        choices={[
          { value: "password", label: t("password") },
          { value: "passphrase", label: t("passphrase") },
        ]}
        onChange={(kind) => update({ ...settings, kind })}
      />
      {settings.kind === "password" ? (
        <PasswordRulesForm rules={settings.password} onChange={(password) => update({ ...settings, password })} />
      ) : (
        <PassphraseRulesForm rules={settings.passphrase} onChange={(passphrase) => update({ ...settings, passphrase })} />
      )}
    </div>
  );
};

const sayPage = (words: Words, made: Generated | PagePassword | null): string => {
  if (made === null || !("followed" in made)) return "";
  const { followed, unmet } = made;
  const kept = followed.length > 0 ? words.t("page_rules_hint", sayRules(words, followed)) : words.t("page_rules_none");
  return unmet.length > 0 ? `${kept}. ${words.t("page_rules_unmet", sayRules(words, unmet))}` : kept;
};

interface RulesFormProps<T> {
  readonly rules: T;
  readonly onChange: (rules: T) => void;
}

const PasswordRulesForm = ({ rules, onChange }: RulesFormProps<PasswordRules>) => {
  const { t } = useWords();
  const chosen = CHARACTER_CLASSES.filter((name) => rules.classes[name]);
  return (
    <div class="stack tight">
      <Slider
        label={t("length")}
        least={PASSWORD_LENGTH.least}
        most={PASSWORD_LENGTH.most}
        value={rules.length}
        onChange={(length) => onChange({ ...rules, length })}
      />
      <fieldset class="classes">
        <legend class="visually-hidden">{t("classes")}</legend>
        {CHARACTER_CLASSES.map((name) => (
          <Check
            key={name}
            label={t(CLASS_WORDS[name])}
            checked={rules.classes[name]}
            disabled={chosen.length === 1 && chosen[0] === name}
            onChange={(on) => onChange(withClass(rules, name, on))}
          />
        ))}
      </fieldset>
      <Switch
        label={t("leave_out_ambiguous")}
        hint={t("leave_out_ambiguous_hint")}
        checked={rules.leaveOutAmbiguous}
        onChange={(leaveOutAmbiguous) => onChange({ ...rules, leaveOutAmbiguous })}
      />
    </div>
  );
};

const PassphraseRulesForm = ({ rules, onChange }: RulesFormProps<PassphraseRules>) => {
  const { t } = useWords();
  return (
    <div class="stack tight">
      <Slider
        label={t("words")}
        least={PASSPHRASE_WORDS.least}
        most={PASSPHRASE_WORDS.most}
        value={rules.words}
        onChange={(words) => onChange({ ...rules, words })}
      />
      <Field label={t("separator")}>
        {(ids) => (
          <select
            {...ids}
            value={rules.separator}
            onChange={(event) => {
              const separator = PASSPHRASE_SEPARATORS.find((text) => text === event.currentTarget.value);
              if (separator !== undefined) onChange({ ...rules, separator });
            }}
          >
            {PASSPHRASE_SEPARATORS.map((text) => (
              <option key={text} value={text}>
                {text === " " ? t("separator_space") : text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Switch
        label={t("capitalise")}
        checked={rules.capitalise}
        onChange={(capitalise) => onChange({ ...rules, capitalise })}
      />
      <Switch label={t("with_number")} checked={rules.number} onChange={(number) => onChange({ ...rules, number })} />
    </div>
  );
};
