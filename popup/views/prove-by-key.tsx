/** A tab that was opened for nothing but to ask a security key whether it is still the same person. */
import { Button } from "../components/button.tsx";
import { KeyButtons } from "../components/unlock-by-key.tsx";
import { useCall } from "../hooks/use-client.ts";
import { useWords } from "../hooks/use-words.ts";

export const ProveByKey = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useWords();
  const call = useCall();
  return (
    <main class="page stack">
      <h1>{t("proof_title")}</h1>
      <p class="quiet">{t("proof_why")}</p>
      <KeyButtons
        words="prove"
        onAnswer={async (answer) => {
          await call("session/prove-by-key", answer);
          onDone();
          window.close();
        }}
      />
      <div>
        <Button onPress={onDone}>{t("cancel")}</Button>
      </div>
    </main>
  );
};
