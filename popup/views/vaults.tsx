/** The vaults of the workspace: which there are, which takes new accounts, and what can be done with them. */
import { Check, Plus } from "lucide";
import { useState } from "preact/hooks";
import { newItemId } from "../../src/bytes/random.ts";
import type { VaultSummary } from "../../src/messages/protocol.ts";
import { Button } from "../components/button.tsx";
import { Switch } from "../components/choices.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Field } from "../components/field.tsx";
import { ViewHead } from "../components/header.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useHeld } from "../hooks/use-place.ts";
import { useRandom } from "../hooks/use-random.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";

const LONGEST_NAME = 255;

export const Vaults = () => {
  const { t } = useWords();
  const { changes } = useSession();
  const { value, code } = useRequest("vaults/list", {}, changes);
  return (
    <main class="view">
      <ViewHead title={t("vaults")} />
      <div class="view-body">
        <p class="hint">{t("vaults_hint")}</p>
        <ErrorNote code={code} />
        {value !== null && (
          <>
            <ul class="vault-list">
              {value.map((vault) => (
                <VaultCard key={vault.id} vault={vault} />
              ))}
            </ul>
            <NewVault />
          </>
        )}
      </div>
    </main>
  );
};

const VaultCard = ({ vault }: { readonly vault: VaultSummary }) => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange } = useSession();
  const { busy, code, run } = useAction();
  const change = (part: { readonly disabled?: boolean; readonly isDefault?: true }) =>
    run(async () => {
      await call("vaults/change", { vault: vault.id, ...part });
      noteChange();
    });
  return (
    <li class="group">
      <h2>
        <bdi>{vault.name}</bdi>
        {vault.isDefault && <span class="hint"> · {t("vault_default")}</span>}
      </h2>
      {vault.trouble !== null && <p class="note warn">{t("vault_trouble_here")}</p>}
      <NameForm vault={vault} />
      <Switch
        label={t("vault_takes_new")}
        hint={t(vault.isDefault ? "vault_default_hint" : "vault_disabled_hint")}
        checked={!vault.disabled}
        disabled={vault.isDefault || busy}
        onChange={(on) => change({ disabled: !on })}
      />
      {!vault.isDefault && !vault.disabled && vault.trouble === null && (
        <Button small icon={Check} busy={busy} label={t("vault_make_default_of", vault.name)} onPress={() => change({ isDefault: true })}>
          {t("vault_make_default")}
        </Button>
      )}
      <ErrorNote code={code} />
    </li>
  );
};

const NameForm = ({ vault: { id, name } }: { readonly vault: VaultSummary }) => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange } = useSession();
  const { say } = useNotice();
  const [typed, hold] = useHeld(`vault-name:${id}`);
  const { busy, code, run } = useAction();
  const wanted = (typed ?? name).trim();
  const isChanged = wanted !== name;
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isChanged) return;
        run(async () => {
          await call("vaults/change", { vault: id, name: wanted });
          hold(null);
          noteChange();
          say(t("vault_renamed", wanted));
        });
      }}
    >
      <NameField label={t("vault_name")} value={typed ?? name} refused={code === "VaultNameInvalid"} onInput={hold} />
      {code !== "VaultNameInvalid" && <ErrorNote code={code} />}
      {isChanged && (
        <div class="row end">
          <Button small onPress={() => hold(null)}>
            {t("cancel")}
          </Button>
          <Button small submit look="primary" busy={busy}>
            {t("vault_rename")}
          </Button>
        </div>
      )}
    </form>
  );
};

const NewVault = () => {
  const { t } = useWords();
  const call = useCall();
  const { noteChange } = useSession();
  const { say } = useNotice();
  const random = useRandom();
  const [typed, hold] = useHeld("new-vault");
  const [tried, setTried] = useState(false);
  const { busy, code, run } = useAction();
  const name = (typed ?? "").trim();
  return (
    <form
      class="group"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name === "") return;
        run(async () => {
          await call("vaults/create", { id: newItemId(random), name });
          hold(null);
          setTried(false);
          noteChange();
          say(t("vault_created", name));
        });
      }}
    >
      <h2>{t("vault_new")}</h2>
      <p class="hint">{t("vault_new_hint")}</p>
      <NameField
        label={t("vault_new_name")}
        value={typed ?? ""}
        refused={code === "VaultNameInvalid" || (tried && name === "")}
        onInput={hold}
      />
      {code !== "VaultNameInvalid" && <ErrorNote code={code} />}
      <Button submit icon={Plus} busy={busy}>
        {t("vault_create")}
      </Button>
    </form>
  );
};

const NameField = (props: {
  readonly label: string;
  readonly value: string;
  readonly refused: boolean;
  readonly onInput: (text: string) => void;
}) => {
  const { t } = useWords();
  return (
    <Field label={props.label} problem={props.refused ? t("vault_name_problem") : null}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          dir="auto"
          maxLength={LONGEST_NAME}
          autocomplete="off"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
};
