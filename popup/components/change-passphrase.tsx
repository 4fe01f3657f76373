/** Changing the passphrase: the old one, then the new one as at set-up; with new keys where somebody may know the old one. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { Switch } from "./choices.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Field } from "./field.tsx";
import { NO_PASSPHRASE, PassphraseField, passphraseProblem } from "./passphrase-field.tsx";
import { PasswordInput } from "./password-input.tsx";

export const ChangePassphrase = () => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  if (!open) return <Button onPress={() => setOpen(true)}>{t("change_passphrase")}</Button>;
  return <ChangeForm onDone={() => setOpen(false)} />;
};

const ChangeForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { t } = useWords();
  const call = useCall();
  const { status, reload } = useSession();
  const { say } = useNotice();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState(NO_PASSPHRASE);
  const [seen, setSeen] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, code, run } = useAction();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (current === "" || passphraseProblem(next) !== null) return;
        run(async () => {
          await call("session/change-passphrase", { current, next: next.text, seen });
          say(t(seen ? "passphrase_renewed" : "passphrase_changed"));
          if (seen) await reload();
          onDone();
        });
      }}
    >
      <Field
        label={t("passphrase_current")}
        problem={code === "WrongPassphrase" ? t("wrong_passphrase") : tried && current === "" ? t("passphrase_empty") : null}
      >
        {(ids) => <PasswordInput ids={ids} value={current} onInput={setCurrent} inputRef={first} />}
      </Field>
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
