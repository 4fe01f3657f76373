/**
 * Changing a passphrase: a present way in, then the new one as at set-up. The other ways in stay, but where somebody may know
 * the old one: then everything gets new keys.
 */
import { useState } from "preact/hooks";
import { newItemId } from "../../src/bytes/random.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useRandom } from "../hooks/use-random.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { Switch } from "./choices.tsx";
import { ErrorNote } from "./error-note.tsx";
import { NO_PASSPHRASE, PassphraseField, passphraseProblem } from "./passphrase-field.tsx";
import { useWayProof, WayProofFields } from "./way-proof.tsx";

export interface ChangePassphraseProps {
  /** The one that is changed. */
  readonly slot: string;
  readonly onDone: () => void;
}

export const ChangePassphrase = ({ slot, onDone }: ChangePassphraseProps) => {
  const { t } = useWords();
  const call = useCall();
  const { status, noteChange, reload } = useSession();
  const { say } = useNotice();
  const random = useRandom();
  const proof = useWayProof();
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [seen, setSeen] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, code, run } = useAction();
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (proof.isEmpty || passphraseProblem(next) !== null) return;
        run(async () => {
          const request = { old: slot, slot: newItemId(random), passphrase: next.text, seen };
          await call("ways/change-passphrase", { ...request, proof: await proof.give() });
          say(t(seen ? "passphrase_renewed" : "passphrase_changed"));
          if (seen) await reload();
          onDone();
          noteChange();
        });
      }}
    >
      <WayProofFields proof={proof} code={code} tried={tried} />
      <PassphraseField
        label={t("passphrase_new")}
        value={next}
        onChange={setNext}
        context={[status.workspaceName, "locum"]}
        tried={tried}
      />
      <Switch label={t("passphrase_seen")} hint={t("passphrase_seen_hint")} checked={seen} onChange={setSeen} />
      {code !== "WrongPassphrase" && <ErrorNote code={code} />}
      <div class="row end">
        <Button onPress={onDone}>{t("cancel")}</Button>
        <Button submit look="primary" busy={busy}>
          {busy ? t("checking") : t("change_passphrase")}
        </Button>
      </div>
    </form>
  );
};
