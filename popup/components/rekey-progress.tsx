/** How far the sealing of everything under new keys is, while it goes on. Shows nothing otherwise. */
import { KeyRound } from "lucide";
import { useEffect } from "preact/hooks";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Bar } from "./bar.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";

const AGAIN_MS = 500;

export const RekeyProgress = () => {
  const { status } = useSession();
  return status.rekeying ? <Progress /> : null;
};

const Progress = () => {
  const { t } = useWords();
  const { value, reload } = useRequest("vaults/rekeying", {});
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(reload, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [value, reload]);
  if (value === null) return null;
  const { done, total, code } = value;
  const words = t("rekeying_count", String(done), String(total));
  return (
    <>
      <section class="question" aria-label={t("rekeying")}>
        <Icon node={KeyRound} size={18} />
        <div class="question-text">
          <p>
            <strong>{t("rekeying")}</strong>
          </p>
          <p class="quiet">{code === null ? `${words} ${t("rekeying_hint")}` : words}</p>
          <Bar label={t("rekeying")} share={total === 0 ? 0 : done / total} words={words} tone="good" />
        </div>
      </section>
      <ErrorNote code={code} />
    </>
  );
};
