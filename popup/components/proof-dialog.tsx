/**
 * Proof of presence: when a call answers `ProofNeeded`, asks for the passphrase or a security key and calls again. One question however
 * many calls wait for it. Follows product.md, "2FA" (the last proof is older than 5 minutes).
 */
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { AppError, type ErrorCode } from "../../src/errors.ts";
import type { MessagesFrom, Reply, Request } from "../../src/messages/protocol.ts";
import { Cancelled, useAction } from "../hooks/use-action.ts";
import { ClientContext, type Call } from "../hooks/use-client.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Field } from "./field.tsx";
import { PasswordInput } from "./password-input.tsx";
import { KeyButtons } from "./unlock-by-key.tsx";

interface Waiting {
  readonly proved: () => void;
  readonly cancelled: () => void;
}

export interface ProofProviderProps {
  readonly client: Call;
  /** A call was refused because Locum is locked by now. */
  readonly onLocked: () => void;
  readonly children: ComponentChildren;
}

export const ProofProvider = ({ client, onLocked, children }: ProofProviderProps) => {
  const [asking, setAsking] = useState(false);
  const waiting = useRef<Waiting[]>([]);

  const settle = useCallback((how: keyof Waiting) => {
    setAsking(false);
    for (const waiter of waiting.current.splice(0)) waiter[how]();
  }, []);

  const call = useMemo<Call>(() => {
    const proof = () =>
      new Promise<void>((resolve, reject) => {
        waiting.current.push({ proved: resolve, cancelled: () => reject(new Cancelled()) });
        setAsking(true);
      });
    return async <N extends MessagesFrom<"popup">>(name: N, request: Request<N>): Promise<Reply<N>> => {
      for (;;) {
        try {
          return await client(name, request);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          if (error.code === "Locked") onLocked();
          if (error.code !== "ProofNeeded") throw error;
        }
        // A proof may be good for seconds only: one that came too late is asked for again.
        await proof();
      }
    };
  }, [client, onLocked]);

  return (
    <ClientContext.Provider value={call}>
      {children}
      {asking && <ProofDialog client={client} onProved={() => settle("proved")} onClose={() => settle("cancelled")} />}
    </ClientContext.Provider>
  );
};

interface ProofDialogProps {
  readonly client: Call;
  readonly onProved: () => void;
  readonly onClose: () => void;
}

const ProofDialog = ({ client, onProved, onClose }: ProofDialogProps) => {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState("");
  const [capsLock, setCapsLock] = useState(false);
  const { busy, code, run } = useAction();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (code === "WrongPassphrase") input.current?.select();
  }, [code]);

  return (
    <Dialog title={t("proof_title")} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          run(async () => {
            await client("session/prove", { passphrase });
            onProved();
          });
        }}
      >
        <p class="quiet">{t("proof_why")}</p>
        <Field label={t("passphrase")} problem={problemOf(code, t("wrong_passphrase"))} warning={capsLock ? t("caps_lock") : null}>
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
        <div class="row end">
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button submit look="primary" busy={busy} disabled={passphrase === ""}>
            {busy ? t("checking") : t("go_on")}
          </Button>
        </div>
      </form>
      <KeyButtons
        words="prove"
        onAnswer={async (answer) => {
          await client("session/prove-by-key", answer);
          onProved();
        }}
      />
    </Dialog>
  );
};

const problemOf = (code: ErrorCode | null, text: string): string | null => (code === "WrongPassphrase" ? text : null);
