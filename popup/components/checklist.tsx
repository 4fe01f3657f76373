/**
 * The checklist of an account: each step with its state, whether it must be done (R) or may be skipped (S), and what to
 * do about it. What is done in which step is STEP_ACTS; which step is done is src/accounts/checklist.ts.
 */
import { Circle, CircleCheck, CircleDashed, CircleSlash } from "lucide";
import { useState } from "preact/hooks";
import type { Readiness, StepProgress } from "../../src/accounts/account.ts";
import { STEP_RULES } from "../../src/accounts/kinds.ts";
import { LACK_WORDS, STEP_STATE_WORDS, STEP_WORDS } from "../../src/i18n/account-words.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useClock } from "../hooks/use-clock.ts";
import { useHeld } from "../hooks/use-place.ts";
import { useStepActs } from "../hooks/use-step-acts.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";

type Step = Readiness["steps"][number];

const STATE_ICONS = { todo: Circle, doing: CircleDashed, done: CircleCheck, skipped: CircleSlash } as const satisfies Record<
  StepProgress["state"],
  unknown
>;
const MINUTE_MS = 60_000;

export const Checklist = () => {
  const { t } = useWords();
  const { account, readOnly } = useAccount();
  return (
    <ol class="checklist" aria-label={t("checklist")}>
      {account.readiness.steps.map((step) => (
        <ChecklistStep key={step.step} step={step} readOnly={readOnly} />
      ))}
    </ol>
  );
};

const ChecklistStep = ({ step, readOnly }: { readonly step: Step; readonly readOnly: boolean }) => {
  const { t, ago } = useWords();
  const { account } = useAccount();
  const now = useClock(MINUTE_MS);
  const acts = useStepActs();
  const { code, busy, run } = useAction();
  const [reason, setReason] = useHeld(`skip.${account.ref.id}.${step.step}`);
  const { state } = step;
  const lack = account.readiness.lacks.find((one) => one.step === step.step);
  const act = acts.actOf(step.step);
  const spoken = STEP_RULES[step.step].evidence !== "facts";

  return (
    <li class={`checklist-step ${state}`} aria-current={account.readiness.nextStep === step.step ? "step" : undefined}>
      <Icon node={STATE_ICONS[state]} size={18} label={t(STEP_STATE_WORDS[state])} />
      <div class="checklist-main">
        <p class="checklist-name">
          {t(STEP_WORDS[step.step])}
          <abbr class={`duty${step.required ? " required" : ""}`} title={t(step.required ? "duty_required" : "duty_skippable")}>
            {t(step.required ? "duty_r" : "duty_s")}
          </abbr>
        </p>
        {lack !== undefined && state !== "skipped" && (
          <p class="hint">
            {t(LACK_WORDS[lack.code])} <code>{lack.code}</code>
          </p>
        )}
        {step.reason !== undefined && (
          <p class="hint">
            <bdi>{step.reason}</bdi>
          </p>
        )}
        {state === "done" && spoken && step.at !== undefined && <p class="hint">{ago(step.at, now)}</p>}
        <ErrorNote code={code} />
        {reason !== null && !readOnly ? (
          <SkipForm
            reason={reason}
            onReason={setReason}
            onSkip={() =>
              run(async () => {
                await acts.set(step.step, "skipped", reason);
                setReason(null);
              })
            }
          />
        ) : (
          !readOnly && (
            <div class="row wrap">
              {(state === "todo" || state === "doing") && act !== null && (
                <Button small busy={busy} onPress={() => run(act.run)}>
                  {act.label}
                </Button>
              )}
              {(state === "todo" || state === "doing") && !step.required && (
                <Button small look="quiet" onPress={() => setReason(acts.usualReason(step.step))}>
                  {t("skip_step")}
                </Button>
              )}
              {(state === "skipped" || (state === "done" && spoken)) && (
                <Button small look="quiet" busy={busy} onPress={() => run(() => acts.set(step.step, "todo", ""))}>
                  {t("reopen_step")}
                </Button>
              )}
            </div>
          )
        )}
      </div>
    </li>
  );
};

interface SkipFormProps {
  readonly reason: string;
  readonly onReason: (reason: string | null) => void;
  readonly onSkip: () => void;
}

const SkipForm = ({ reason, onReason, onSkip }: SkipFormProps) => {
  const { t } = useWords();
  const [tried, setTried] = useState(false);
  return (
    <form
      class="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== "") onSkip();
      }}
    >
      <Field label={t("skip_reason")} problem={tried && reason.trim() === "" ? t("problem_empty") : null}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            dir="auto"
            maxLength={1000}
            value={reason}
            onInput={(event) => onReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row end">
        <Button small onPress={() => onReason(null)}>
          {t("cancel")}
        </Button>
        <Button small submit look="primary">
          {t("skip_step")}
        </Button>
      </div>
    </form>
  );
};
