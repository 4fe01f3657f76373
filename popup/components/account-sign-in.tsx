/** What one signs in with: user name, password, one-time code. Secrets are asked for one by one, and never held here. */
import { Copy, Eye, EyeOff, History, WandSparkles } from "lucide";
import { useState } from "preact/hooks";
import type { SecretName } from "../../src/messages/protocol.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useCopy } from "../hooks/use-copy.ts";
import { useHeld } from "../hooks/use-place.ts";
import { useWords } from "../hooks/use-words.ts";
import { IconButton } from "./button.tsx";
import { Check } from "./choices.tsx";
import { DetailRow } from "./detail-row.tsx";
import { Editable } from "./editable.tsx";
import { ErrorNote } from "./error-note.tsx";
import { GeneratorDialog } from "./generator-dialog.tsx";
import { Icon } from "./icon.tsx";
import { PasswordAge } from "./password-age.tsx";
import { PasswordInput } from "./password-input.tsx";
import { MaskedSecret, SecretText } from "./secret-text.tsx";

export const UsernameRow = () => {
  const { t } = useWords();
  const { account, readOnly, update } = useAccount();
  const copy = useCopy();
  const { code, run } = useAction();
  return (
    <>
      <Editable
        name="username"
        label={t("username")}
        text={account.username}
        fieldsFor={(username) => ({ username })}
        acts={
          account.username !== "" && (
            <IconButton
              icon={Copy}
              label={t("copy_what", t("username"))}
              onPress={() => copy.plain(account.username, t("username"))}
            />
          )
        }
      >
        {account.username === "" ? <span class="quiet">{t("none_yet")}</span> : <bdi>{account.username}</bdi>}
      </Editable>
      {account.kind === "placeholder" && account.username !== account.email?.value && (
        <div class="detail-row">
          <Check
            label={t("username_is_dummy")}
            checked={account.usernameIsPlaceholder}
            disabled={readOnly}
            onChange={(usernameIsPlaceholder) => run(() => update({ usernameIsPlaceholder }))}
          />
          <ErrorNote code={code} />
        </div>
      )}
    </>
  );
};

export const PasswordRow = () => {
  const { t } = useWords();
  const { account } = useAccount();
  const secret = useSecret({ kind: "password" });
  const [, hold] = useHeld(`edit.${account.ref.id}.password`);
  const [generating, setGenerating] = useState(false);
  const none = account.passwordLength === 0;
  return (
    <>
      <Editable
        name="password"
        label={t("password")}
        text=""
        fieldsFor={(password) => ({ password })}
        hint={t("password_edit_hint")}
        control={(ids, text, set) => (
          <PasswordInput ids={ids} value={text} onInput={set}>
            <IconButton icon={WandSparkles} label={t("generate")} onPress={() => setGenerating(true)} />
          </PasswordInput>
        )}
        acts={!none && <SecretActs secret={secret} what={t("password")} />}
      >
        {none ? <span class="quiet">{t("none_yet")}</span> : <SecretValue secret={secret} />}
      </Editable>
      <ErrorNote code={secret.code} />
      {generating && (
        <GeneratorDialog
          onUse={(password) => {
            hold(password);
            setGenerating(false);
          }}
          onClose={() => setGenerating(false)}
        />
      )}
      <PasswordAge />
      {account.passwordHistory.length > 0 && <PasswordHistory />}
    </>
  );
};

const PasswordHistory = () => {
  const { t, plural, dateTime } = useWords();
  const { account } = useAccount();
  const [open, setOpen] = useState(false);
  const { passwordHistory } = account;
  return (
    <div class="sub-rows">
      <button type="button" class="disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon node={History} size={14} />
        <span>{plural("past_passwords", passwordHistory.length)}</span>
      </button>
      {open &&
        passwordHistory.map(({ replacedAt }, index) => (
          <PastPasswordRow key={`${replacedAt}/${index}`} index={index} when={dateTime(replacedAt)} label={t("until", dateTime(replacedAt))} />
        ))}
    </div>
  );
};

const PastPasswordRow = ({ index, when, label }: { readonly index: number; readonly when: string; readonly label: string }) => {
  const { t } = useWords();
  const secret = useSecret({ kind: "past-password", index });
  return (
    <>
      <DetailRow label={label} acts={<SecretActs secret={secret} what={t("password_until", when)} />}>
        <SecretValue secret={secret} />
      </DetailRow>
      <ErrorNote code={secret.code} />
    </>
  );
};

interface Secret {
  readonly shown: string | null;
  readonly code: ReturnType<typeof useAction>["code"];
  readonly toggle: () => void;
  readonly copyAs: (what: string) => void;
}

/** One secret of the account on screen: shown on demand, copied by the background. */
const useSecret = (name: SecretName): Secret => {
  const call = useCall();
  const copy = useCopy();
  const { account } = useAccount();
  const [shown, setShown] = useState<{ value: string; revision: number } | null>(null);
  const { code, run } = useAction();
  // Another revision may hold another secret: what is shown would be a lie.
  const value = shown !== null && shown.revision === account.revision ? shown.value : null;
  return {
    shown: value,
    code,
    toggle: () => {
      if (value !== null) setShown(null);
      else
        run(async () => {
          const revealed = await call("accounts/reveal", { ...account.ref, secret: name });
          setShown({ value: revealed.value, revision: account.revision });
        });
    },
    copyAs: (what) => copy.secret(() => call("accounts/copy-secret", { ...account.ref, secret: name }), what),
  };
};

const SecretValue = ({ secret }: { readonly secret: Secret }) =>
  secret.shown === null ? <MaskedSecret /> : <SecretText text={secret.shown} />;

const SecretActs = ({ secret, what }: { readonly secret: Secret; readonly what: string }) => {
  const { t } = useWords();
  const hidden = secret.shown === null;
  return (
    <>
      <IconButton
        icon={hidden ? Eye : EyeOff}
        label={t(hidden ? "show_what" : "hide_what", what)}
        pressed={!hidden}
        onPress={secret.toggle}
      />
      <IconButton icon={Copy} label={t("copy_what", what)} onPress={() => secret.copyAs(what)} />
    </>
  );
};
