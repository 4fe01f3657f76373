/** The generator on its own. A password is stored before it is copied, also while locked. */
import { Copy, History } from "lucide";
import { Button } from "../components/button.tsx";
import { ViewHead } from "../components/header.tsx";
import { LazyGeneratorPanel } from "../components/lazy-generator-panel.tsx";
import { useCall } from "../hooks/use-client.ts";
import { useCopy } from "../hooks/use-copy.ts";
import { usePlace } from "../hooks/use-place.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";

export const Generator = () => {
  const { t } = useWords();
  const call = useCall();
  const copy = useCopy();
  const { go } = usePlace();
  const { status } = useSession();
  const locked = status.state !== "unlocked";
  return (
    <main class="view">
      <ViewHead title={t("generator")}>
        {!locked && (
          <Button small look="quiet" icon={History} onPress={() => go({ view: "generated" })}>
            {t("recently_generated")}
          </Button>
        )}
      </ViewHead>
      <div class="view-body">
        <LazyGeneratorPanel
          acts={(value) => (
            <Button
              look="primary"
              icon={Copy}
              disabled={value === ""}
              onPress={() => copy.secret(() => call("generator/copy", { password: value }), t("password"))}
            >
              {t("store_and_copy")}
            </Button>
          )}
        />
        <p class="hint">{locked ? t("generator_stored_locked") : t("generator_stored")}</p>
      </div>
    </main>
  );
};
