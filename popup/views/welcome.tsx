/** The first minute: a name, a passphrase, where addresses come from. Nothing is kept before the last button. */
import { ShieldCheck } from "lucide";
import { useState } from "preact/hooks";
import { AddressChoice, addressProblem } from "../components/address-choice.tsx";
import { Button } from "../components/button.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Field } from "../components/field.tsx";
import { Icon } from "../components/icon.tsx";
import { NO_PASSPHRASE, PassphraseField, passphraseProblem } from "../components/passphrase-field.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useHeld } from "../hooks/use-place.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { askToKeepStorage } from "../../src/platform/persistence.ts";
import type { OwnAddress } from "../../src/settings/settings.ts";

export const Welcome = () => {
  const { t } = useWords();
  const call = useCall();
  const { reload } = useSession();
  const [heldName, setName] = useHeld("welcome-name");
  const name = heldName ?? "";
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [ownAddress, setOwnAddress] = useState<OwnAddress>({ kind: "none" });
  const [tried, setTried] = useState(false);
  const { busy, code, run } = useAction();

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || passphraseProblem(passphrase) !== null || addressProblem(ownAddress)) return;
    void askToKeepStorage();
    run(async () => {
      await call("session/set-up", { workspaceName: name.trim(), passphrase: passphrase.text, ownAddress });
      setName(null);
      await reload();
    });
  };

  return (
    <main class="page welcome">
      <header class="welcome-head">
        <img src="/icons/48.png" width="40" height="40" alt="" />
        <div>
          <h1>{t("welcome_title")}</h1>
          <p class="quiet">{t("welcome_lead")}</p>
        </div>
      </header>
      <form class="stack" onSubmit={submit} noValidate>
        <Field
          label={t("workspace_name")}
          problem={tried && name.trim() === "" ? t("workspace_name_empty") : null}
        >
          {(ids) => (
            <input
              {...ids}
              type="text"
              dir="auto"
              maxLength={255}
              autocomplete="organization"
              placeholder={t("workspace_name_example")}
              value={name}
              autofocus
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <PassphraseField
          label={t("passphrase")}
          value={passphrase}
          onChange={setPassphrase}
          context={[name, "locum"]}
          tried={tried}
        />
        <div class="note">
          <Icon node={ShieldCheck} />
          <div class="note-text">{t("welcome_forgotten")}</div>
        </div>
        <AddressChoice value={ownAddress} onChange={setOwnAddress} tried={tried} />
        <ErrorNote code={code} />
        <Button submit look="primary" wide busy={busy}>
          {busy ? t("welcome_busy") : t("welcome_done")}
        </Button>
      </form>
    </main>
  );
};
