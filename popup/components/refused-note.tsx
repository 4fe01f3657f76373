/** What failed its check and is not used, counted and named. Nothing where all is well. Follows vault-format §7 and §8. */
import { CircleAlert } from "lucide";
import { type ComponentChildren, Fragment } from "preact";
import type { RefusedRecord } from "../../src/messages/protocol.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Icon } from "./icon.tsx";

/** More names than this would push the accounts out of sight. */
const MOST_NAMES = 3;

const Note = ({ children }: { readonly children: ComponentChildren }) => (
  <div role="alert">
    <div class="note bad">
      <Icon node={CircleAlert} />
      <div class="note-text">{children}</div>
    </div>
  </div>
);

/** Records for this site that are not offered. */
export const RefusedNote = ({ refused }: { readonly refused: readonly RefusedRecord[] }) => {
  const { t, plural } = useWords();
  if (refused.length === 0) return null;
  const labels = refused.flatMap(({ label }) => (label === null ? [] : [label]));
  const codes = [...new Set(refused.map(({ code }) => code))];
  return (
    <Note>
      <strong>{plural("refused", refused.length)}</strong>{" "}
      {labels.slice(0, MOST_NAMES).map((label, place) => (
        <Fragment key={place}>
          {place > 0 && ", "}
          <bdi>{label}</bdi>
        </Fragment>
      ))}
      {labels.length > MOST_NAMES && "…"}
      {labels.length > 0 && ". "}
      {t("kept_not_used")} {t("next_report")} <code>{codes.join(" ")}</code>
    </Note>
  );
};

/** Entries of the drop box that somebody else put there. */
export const StrangersNote = () => {
  const { plural, t } = useWords();
  const { status } = useSession();
  if (status.strangers === 0) return null;
  return (
    <Note>
      <strong>{plural("strangers", status.strangers)}</strong> {t("kept_not_used")} {t("next_report")}
    </Note>
  );
};
