/** The checklist drawn as a track: one piece a step, filled when done. Short, for the head of the account's page. */
import type { Readiness } from "../../src/accounts/account.ts";
import { useWords } from "../hooks/use-words.ts";

export const ChecklistTrack = ({ readiness }: { readonly readiness: Readiness }) => {
  const { t } = useWords();
  const settled = readiness.steps.filter(({ state }) => state === "done" || state === "skipped").length;
  return (
    <div class="track" role="img" aria-label={t("steps_done", settled, readiness.steps.length)}>
      {readiness.steps.map(({ step, state, required }) => (
        <span key={step} class={`track-step ${state}${required ? "" : " optional"}`} />
      ))}
    </div>
  );
};
