/** There was a vault here, and its database is gone: said before anything new is set up in its place. */
import { CircleAlert } from "lucide";
import { Button } from "../components/button.tsx";
import { Icon } from "../components/icon.tsx";
import { useWords } from "../hooks/use-words.ts";

export const Vanished = ({ onStart }: { readonly onStart: () => void }) => {
  const { t } = useWords();
  return (
    <main class="page">
      <h1>{t("vanished_title")}</h1>
      <div class="note bad" role="alert">
        <Icon node={CircleAlert} />
        <div class="note-text">{t("vanished_means")}</div>
      </div>
      <Button wide onPress={onStart}>
        {t("vanished_start")}
      </Button>
    </main>
  );
};
