/** Adding a way to unlock: a security key, which needs a tab, or one more passphrase. Each needs a present way in. */
import { Fingerprint, KeyRound } from "lucide";
import { useState } from "preact/hooks";
import { newItemId } from "../../src/bytes/random.ts";
import type { WayProof } from "../../src/messages/protocol.ts";
import { newKey } from "../ask-key.ts";
import { useAction } from "../hooks/use-action.ts";
import { type Call, useCall } from "../hooks/use-client.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useRandom } from "../hooks/use-random.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";
import { NO_PASSPHRASE, PassphraseField, passphraseProblem } from "./passphrase-field.tsx";
import { useKeys } from "./unlock-by-key.tsx";
import { WayName } from "./way-name.tsx";
import { useWayProof, WayProofFields } from "./way-proof.tsx";

/** Before anything is made on a key: a wrong passphrase would leave it there for nothing. */
const checkProof = async (call: Call, proof: WayProof): Promise<void> => {
  if (proof.kind === "passphrase") await call("session/prove", { passphrase: proof.passphrase });
  else await call("session/prove-by-key", { slot: proof.slot, output: proof.output });
};

export const AddKey = () => {
  const { t } = useWords();
  const { surface } = useSession();
  const [open, setOpen] = useState(false);
  if (surface === "tab") {
    return open ? <KeyForm onDone={() => setOpen(false)} /> : <AddKeyButton onPress={() => setOpen(true)} />;
  }
  return (
    <>
      <AddKeyButton
        onPress={() => {
          window.open(`${location.pathname}?view=tab#settings`, "_blank");
          if (surface === "popup") window.close();
        }}
      />
      <p class="hint">{t("way_key_in_tab")}</p>
    </>
  );
};

const AddKeyButton = ({ onPress }: { readonly onPress: () => void }) => {
  const { t } = useWords();
  return (
    <Button icon={Fingerprint} onPress={onPress}>
      {t("way_add_key")}
    </Button>
  );
};

const KeyForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange } = useSession();
  const { say } = useNotice();
  const random = useRandom();
  const known = useKeys();
  const proof = useWayProof();
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const { busy, code, run } = useAction();
  const isNameless = name.trim() === "";
  const add = async () => {
    const given = await proof.give();
    await checkProof(call, given);
    const key = await newKey(newItemId(random), name.trim(), known);
    await call("ways/add-key", { ...key, proof: given });
    say(t("way_key_named", name.trim()));
    onDone();
    noteChange();
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isNameless && !proof.isEmpty) run(add);
      }}
    >
      <h3>{t("way_add_key")}</h3>
      <WayName value={name} refused={code === "SlotNameInvalid" || (tried && isNameless)} onInput={setName} />
      <p class="hint">{t("way_proof")}</p>
      <WayProofFields proof={proof} code={code} tried={tried} />
      {code !== "WrongPassphrase" && code !== "SlotNameInvalid" && <ErrorNote code={code} />}
      <p class="hint" role="status">
        {busy && t("way_key_asks")}
      </p>
      <div class="row end">
        <Button onPress={onDone}>{t("cancel")}</Button>
        <Button submit look="primary" busy={busy}>
          {t("go_on")}
        </Button>
      </div>
    </form>
  );
};

export const AddPassphrase = () => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (open) return <PassphraseForm onDone={() => setOpen(false)} />;
  return (
    <Button icon={KeyRound} onPress={() => setOpen(true)}>
      {t("way_add_passphrase")}
    </Button>
  );
};

const PassphraseForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useWords();
  const call = useCall();
  const { status, noteChange } = useSession();
  const { say } = useNotice();
  const random = useRandom();
  const proof = useWayProof();
  const [name, setName] = useState("");
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [tried, setTried] = useState(false);
  const { busy, code, run } = useAction();
  const isNameless = name.trim() === "";
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isNameless || proof.isEmpty || passphraseProblem(next) !== null) return;
        run(async () => {
          const request = { slot: newItemId(random), name: name.trim(), passphrase: next.text };
          await call("ways/add-passphrase", { ...request, proof: await proof.give() });
          say(t("way_key_named", name.trim()));
          onDone();
          noteChange();
        });
      }}
    >
      <h3>{t("way_add_passphrase")}</h3>
      <WayName value={name} refused={code === "SlotNameInvalid" || (tried && isNameless)} onInput={setName} />
      <p class="hint">{t("way_proof")}</p>
      <WayProofFields proof={proof} code={code} tried={tried} />
      <PassphraseField
        label={t("passphrase_new")}
        value={next}
        onChange={setNext}
        context={[status.workspaceName, "locum"]}
        tried={tried}
      />
      {code !== "WrongPassphrase" && code !== "SlotNameInvalid" && <ErrorNote code={code} />}
      <div class="row end">
        <Button onPress={onDone}>{t("cancel")}</Button>
        <Button submit look="primary" busy={busy}>
          {busy ? t("checking") : t("way_add_passphrase")}
        </Button>
      </div>
    </form>
  );
};
