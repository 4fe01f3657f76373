/** Locked: the passphrase or a security key, what waits for it, and the way to the generator, which works while locked. */
import { Lock } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../components/button.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Field } from "../components/field.tsx";
import { Icon } from "../components/icon.tsx";
import { PasswordInput } from "../components/password-input.tsx";
import { forgetKey, isForKey, KeyButtons } from "../components/unlock-by-key.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { HOME_QUESTIONS, useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";

export const Locked = () => {
  const { t, plural } = useWords();
  const call = useCall();
  const { status, pending, surface, reload, dropPending } = useSession();
  const [passphrase, setPassphrase] = useState("");
  const [capsLock, setCapsLock] = useState(false);
  const { busy, code, run } = useAction();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (code === "WrongPassphrase") input.current?.select();
  }, [code]);

  const goOn = async () => {
    if (pending?.kind === "unlock") {
      // The page's menu asked for it, and is open again where the user was.
      dropPending();
      if (surface === "popup") window.close();
    }
    if (isForKey()) {
      forgetKey();
      window.close();
    }
    await reload();
  };
  const unlock = async () => {
    await call("session/unlock", { passphrase });
    await goOn();
  };

  return (
    <main class="page locked">
      <div class="locked-mark">
        <img src="/icons/48.png" width="48" height="48" alt="" />
        <h1 dir="auto">{status.workspaceName === "" ? t("extension_name") : status.workspaceName}</h1>
        <p class="quiet">
          <Icon node={Lock} size={14} /> {t("locked")}
        </p>
      </div>
      {pending !== null && !HOME_QUESTIONS.includes(pending.kind) && (
        <p class="note" dir="auto">
          {pending.account === null ? t("locked_for_page", pending.host) : t("locked_for_fill", pending.account.label, pending.host)}
        </p>
      )}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          run(unlock);
        }}
      >
        <Field
          label={t("passphrase")}
          problem={code === "WrongPassphrase" ? t("wrong_passphrase") : null}
          warning={capsLock ? t("caps_lock") : null}
        >
          {(ids) => (
            <PasswordInput
              ids={ids}
              value={passphrase}
              onInput={setPassphrase}
              inputRef={input}
              onCapsLock={setCapsLock}
            />
          )}
        </Field>
        {code !== "WrongPassphrase" && <ErrorNote code={code} />}
        <Button submit look="primary" wide busy={busy} disabled={passphrase === ""}>
          {busy ? t("unlocking") : t("unlock")}
        </Button>
        <div class={`progress${busy ? " running" : ""}`} aria-hidden="true" />
      </form>
      <KeyButtons
        words="unlock"
        onAnswer={async (answer) => {
          await call("session/unlock-by-key", answer);
          await goOn();
        }}
      />
      {status.waiting > 0 && <p class="hint">{plural("waiting", status.waiting)}</p>}
    </main>
  );
};
