/** Recently generated passwords: the last 50, for 30 days, so that none is lost. */
import { Copy, Eye, EyeOff } from "lucide";
import { useState } from "preact/hooks";
import type { GeneratedSummary } from "../../src/messages/protocol.ts";
import { IconButton } from "../components/button.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { ViewHead } from "../components/header.tsx";
import { MaskedSecret, SecretText } from "../components/secret-text.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useClock } from "../hooks/use-clock.ts";
import { useCopy } from "../hooks/use-copy.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useWords } from "../hooks/use-words.ts";

export const Generated = () => {
  const { t } = useWords();
  const { value, code } = useRequest("generated/list", {});
  return (
    <main class="view">
      <ViewHead title={t("recently_generated")} />
      <div class="view-body">
        <p class="hint">{t("generated_kept")}</p>
        <ErrorNote code={code} />
        {value?.length === 0 && <p class="empty">{t("empty_generated")}</p>}
        {value !== null && value.length > 0 && (
          <ul class="card rows">
            {value.map((entry) => (
              <GeneratedRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </div>
    </main>
  );
};

const MINUTE_MS = 60_000;

const GeneratedRow = ({ entry }: { readonly entry: GeneratedSummary }) => {
  const { t, ago } = useWords();
  const call = useCall();
  const copy = useCopy();
  const now = useClock(MINUTE_MS);
  const [shown, setShown] = useState<string | null>(null);
  const { code, run } = useAction();
  const { vault, id } = entry;
  const when = ago(entry.createdAt, now);
  return (
    <li class="detail-row">
      <div class="detail-main">
        <div class="detail-value">{shown === null ? <MaskedSecret /> : <SecretText text={shown} />}</div>
        <p class="hint">
          {when}
          {entry.host !== null && (
            <>
              {" · "}
              <bdi>{entry.host}</bdi>
            </>
          )}
          {entry.whileLocked && ` · ${t("generated_locked")}`}
        </p>
        <ErrorNote code={code} />
      </div>
      <IconButton
        icon={shown === null ? Eye : EyeOff}
        label={t(shown === null ? "show_generated" : "hide_generated", when)}
        onPress={() => {
          if (shown !== null) setShown(null);
          else run(async () => setShown((await call("generated/reveal", { vault, id })).value));
        }}
      />
      <IconButton
        icon={Copy}
        label={t("copy_generated", when)}
        onPress={() => copy.secret(() => call("generated/copy", { vault, id }), t("password"))}
      />
    </li>
  );
};
