/**
 * Choosing a passphrase: typed twice, or once in clear; its strength said honestly, and a good one offered. Shared by
 * Welcome and Settings. Follows vault-format.md, "Session" (score 3 or better).
 */
import { Dices } from "lucide";
import { useState } from "preact/hooks";
import { generatePassphrase } from "../../src/generator/passphrase.ts";
import type { TypedStrength, TypedWarning } from "../../src/generator/typed-strength.ts";
import type { MessageKey } from "../../src/i18n/translate.ts";
import { useRandom } from "../hooks/use-random.ts";
import { useTypedStrength } from "../hooks/use-typed-strength.ts";
import { useWords } from "../hooks/use-words.ts";
import { Bar } from "./bar.tsx";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import { PasswordInput } from "./password-input.tsx";

export interface ChosenPassphrase {
  readonly text: string;
  readonly repeat: string;
  readonly shown: boolean;
  readonly score: number | null;
}

export const NO_PASSPHRASE: ChosenPassphrase = { text: "", repeat: "", shown: false, score: null };
const LEAST_SCORE = 3;

export type PassphraseProblem = "empty" | "weak" | "differs";

/** @returns why it can't be used, or `null`; an estimate that is not there yet counts as weak */
export const passphraseProblem = ({ text, repeat, shown, score }: ChosenPassphrase): PassphraseProblem | null => {
  if (text === "") return "empty";
  if (score === null || score < LEAST_SCORE) return "weak";
  return shown || text === repeat ? null : "differs";
};

const SCORE_WORDS = ["score_0", "score_1", "score_2", "score_3", "score_4"] as const satisfies readonly MessageKey[];
const SCORE_TONES = ["bad", "bad", "warn", "good", "good"] as const;

const WARNING_WORDS: Readonly<Record<TypedWarning, MessageKey>> = {
  straightRow: "typed_keys",
  keyPattern: "typed_keys",
  simpleRepeat: "typed_repeats",
  extendedRepeat: "typed_repeats",
  sequences: "typed_sequence",
  recentYears: "typed_dates",
  dates: "typed_dates",
  topTen: "typed_common",
  topHundred: "typed_common",
  common: "typed_common",
  similarToCommon: "typed_common",
  wordByItself: "typed_word",
  namesByThemselves: "typed_names",
  commonNames: "typed_names",
  userInputs: "typed_context",
  pwned: "typed_common",
};

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: ChosenPassphrase;
  readonly onChange: (value: ChosenPassphrase) => void;
  /** Words that an attacker would try first. */
  readonly context: readonly string[];
  /** Whether the user has tried to go on, so that what is missing is said. */
  readonly tried: boolean;
}

export const PassphraseField = ({ label, value, onChange, context, tried }: PassphraseFieldProps) => {
  const { t } = useWords();
  const random = useRandom();
  const [capsLock, setCapsLock] = useState(false);
  const strength = useTypedStrength(value.text, context);
  const score = value.text === "" ? null : (strength?.score ?? null);
  if (score !== value.score) queueMicrotask(() => onChange({ ...value, score }));
  const problem = tried ? passphraseProblem(value) : null;

  const suggest = () => {
    void import("../../src/generator/eff-words.ts").then(({ EFF_WORDS }) => {
      const rules = { words: 5, separator: " ", capitalise: false, number: false } as const;
      const text = generatePassphrase(rules, EFF_WORDS, random);
      onChange({ text, repeat: "", shown: true, score: null });
    });
  };

  return (
    <div class="stack tight">
      <Field
        label={label}
        problem={problem === "empty" ? t("passphrase_empty") : problem === "weak" ? t("passphrase_weak") : null}
        warning={capsLock ? t("caps_lock") : null}
      >
        {(ids) => (
          <PasswordInput
            ids={ids}
            value={value.text}
            shown={value.shown}
            onShow={(shown) => onChange({ ...value, shown })}
            onInput={(text) => onChange({ ...value, text, score: null })}
            onCapsLock={setCapsLock}
          />
        )}
      </Field>
      <StrengthOfTyped strength={value.text === "" ? null : strength} />
      {!value.shown && (
        <Field label={t("passphrase_repeat")} problem={problem === "differs" ? t("passphrase_differs") : null}>
          {(ids) => (
            <PasswordInput
              ids={ids}
              value={value.repeat}
              shown={false}
              onShow={() => onChange({ ...value, shown: true })}
              onInput={(repeat) => onChange({ ...value, repeat })}
            />
          )}
        </Field>
      )}
      <div>
        <Button small look="quiet" icon={Dices} onPress={suggest}>
          {t("passphrase_suggest")}
        </Button>
      </div>
    </div>
  );
};

const StrengthOfTyped = ({ strength }: { readonly strength: TypedStrength | null }) => {
  const { t } = useWords();
  const score = strength?.score ?? null;
  const words = score === null ? t("score_none") : t(SCORE_WORDS[score]);
  const warning = strength?.warning ?? null;
  return (
    <div class="strength">
      <Bar
        label={t("strength")}
        share={score === null ? 0 : (score + 1) / 5}
        words={words}
        tone={score === null ? "plain" : SCORE_TONES[score]}
      />
      <p class="hint" aria-live="polite">
        {words}
        {warning !== null && ` ${t(WARNING_WORDS[warning])}`}
      </p>
    </div>
  );
};
