/** Said where the browser keeps Locum out of pages, with the button that asks for it. Nothing where it is let in. */
import { ShieldOff } from "lucide";
import { useMissingHostAccess } from "../hooks/use-host-access.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

export const HostAccessNote = () => {
  const { t } = useWords();
  const request = useMissingHostAccess();
  const { say, fail } = useNotice();
  if (request === null) return null;
  const ask = () => {
    // Asked before anything else is awaited: the browser wants the press itself.
    request().then((given) => {
      if (given) say(t("host_access_given"));
    }, fail);
  };
  return (
    <section class="question" aria-label={t("host_access_missing")}>
      <Icon node={ShieldOff} size={18} />
      <div class="question-text">
        <p>
          <strong>{t("host_access_missing")}</strong>
        </p>
        <p class="quiet">{t("host_access_hint")}</p>
      </div>
      <div class="row">
        <Button small look="primary" onPress={ask}>
          {t("host_access_allow")}
        </Button>
      </div>
    </section>
  );
};
