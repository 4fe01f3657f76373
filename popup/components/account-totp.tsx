/** The second factor of an account: the code with its time left and the next one, or the box for the key. */
import { Copy, Trash2 } from "lucide";
import { useEffect, useState } from "preact/hooks";
import type { ErrorCode } from "../../src/errors.ts";
import type { OneTimeCode } from "../../src/messages/protocol.ts";
import { codeOf } from "../start-up.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useClock, useNow } from "../hooks/use-clock.ts";
import { useCopy } from "../hooks/use-copy.ts";
import { useHeld } from "../hooks/use-place.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Ring } from "./bar.tsx";
import { Button, IconButton } from "./button.tsx";
import { DetailRow } from "./detail-row.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Field } from "./field.tsx";

export const TotpRow = () => {
  const { t } = useWords();
  const { account, readOnly } = useAccount();
  const [held, hold] = useHeld(`edit.${account.ref.id}.totp`);
  if (account.totp !== null && held === null) return <CodeRow />;
  if (held !== null && !readOnly) return <KeyForm text={held} onText={hold} />;
  return (
    <DetailRow
      label={t("second_factor")}
      acts={
        !readOnly && (
          <Button small onPress={() => hold("")}>
            {t("act_totp")}
          </Button>
        )
      }
    >
      <span class="quiet">{t("none_yet")}</span>
    </DetailRow>
  );
};

interface KeyFormProps {
  readonly text: string;
  readonly onText: (text: string | null) => void;
}

const KeyForm = ({ text, onText }: KeyFormProps) => {
  const { t } = useWords();
  const call = useCall();
  const { account, adopt } = useAccount();
  const { noteChange } = useSession();
  const { busy, code, run } = useAction();
  return (
    <form
      class="edit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          adopt(await call("accounts/set-totp", { ...account.ref, input: text }));
          onText(null);
          noteChange();
        });
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onText(null);
      }}
    >
      <Field label={t("totp_key")} hint={t("totp_key_hint")}>
        {(ids) => (
          <input
            {...ids}
            class="secret-input"
            type="text"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            autofocus
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        )}
      </Field>
      <ErrorNote code={code} />
      <div class="row end">
        <Button small onPress={() => onText(null)}>
          {t("cancel")}
        </Button>
        <Button small submit look="primary" busy={busy} disabled={text.trim() === ""}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
};

interface CodeNow {
  readonly reply: OneTimeCode;
  /** When the reply stops being right, ms since the epoch. */
  readonly until: number;
}

const LOW_SECONDS = 5;
const TICK_MS = 250;

/** @returns half and half, which is how a person reads it; any other length whole */
export const groupCode = (code: string): string =>
  code.length % 2 === 0 && code.length <= 8 ? `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}` : code;

const CodeRow = () => {
  const { t, plural } = useWords();
  const call = useCall();
  const copy = useCopy();
  const { account, adopt, readOnly } = useAccount();
  const { noteChange } = useSession();
  const now = useNow();
  const time = useClock(TICK_MS);
  const [current, setCurrent] = useState<CodeNow | null>(null);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const { code, run } = useAction();
  const { vault, id } = account.ref;
  const expired = current === null || time >= current.until;

  useEffect(() => {
    if (!expired) return;
    let wanted = true;
    call("accounts/code", { vault, id }).then(
      (reply) => {
        if (wanted) setCurrent({ reply, until: now() + reply.remainingMs });
      },
      (error: unknown) => {
        if (wanted) setFailed(codeOf(error));
      },
    );
    return () => {
      wanted = false;
    };
  }, [expired, call, vault, id, now]);

  const left = current === null ? 0 : Math.max(0, current.until - time);
  const seconds = Math.ceil(left / 1000);
  return (
    <>
      <DetailRow
        label={t("one_time_code")}
        acts={
          <>
            {current !== null && (
              <Ring share={left / current.reply.periodMs} text={String(seconds)} low={seconds <= LOW_SECONDS} />
            )}
            <IconButton
              icon={Copy}
              label={t("copy_what", t("one_time_code"))}
              onPress={() => copy.secret(() => call("accounts/copy-code", { vault, id }), t("one_time_code"))}
            />
            {!readOnly && (
              <IconButton
                icon={Trash2}
                look="danger"
                label={t("totp_remove")}
                onPress={() =>
                  run(async () => {
                    adopt(await call("accounts/remove-totp", { vault, id }));
                    noteChange();
                  })
                }
              />
            )}
          </>
        }
      >
        {current !== null && (
          <span class="code">
            <bdi class="secret code-now" dir="ltr">
              {groupCode(current.reply.code)}
            </bdi>
            <span class="hint">
              <span class="visually-hidden">{plural("seconds_left", seconds)} </span>
              {t("next_code")} <bdi class="secret" dir="ltr">{groupCode(current.reply.next)}</bdi>
            </span>
          </span>
        )}
      </DetailRow>
      <ErrorNote code={code ?? failed} />
    </>
  );
};
