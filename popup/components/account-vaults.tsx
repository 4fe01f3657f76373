/** In which vaults an account lies: put into one more, taken out of one, moved; and copies that were changed apart. */
import { Plus, Vault, X } from "lucide";
import { useState } from "preact/hooks";
import type { AccountPlace } from "../../src/accounts/account.ts";
import type { MessageKey } from "../../src/i18n/translate.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { usePlace } from "../hooks/use-place.ts";
import { useSession } from "../hooks/use-session.ts";
import { useVaults } from "../hooks/use-vaults.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button, IconButton } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Icon } from "./icon.tsx";

const STATE_WORDS: Readonly<Record<Exclude<AccountPlace["state"], "current">, MessageKey>> = {
  behind: "copy_behind",
  apart: "copy_apart",
  unread: "copy_unread",
};

/** What is being chosen: a vault to move to from one, or one more. */
type Choosing = { readonly outOf: string | null };

export const AccountVaults = () => {
  const { t } = useWords();
  const { account, readOnly } = useAccount();
  const { vaults, areSeveral, nameOf } = useVaults();
  const { busy, code, place } = usePlacing();
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  if (!areSeveral && account.vaults.length < 2) return null;
  const isDisabled = (vault: string): boolean => vaults.find(({ id }) => id === vault)?.disabled ?? false;
  const canChange = !readOnly && !account.vaults.some(({ state }) => state === "apart");
  return (
    <section class="group">
      <h2>{t("vaults")}</h2>
      <ul class="card rows">
        {account.vaults.map(({ vault, state }) => (
          <li key={vault} class="detail-row">
            <Icon node={Vault} />
            <div class="detail-main">
              <bdi class="detail-value">{nameOf(vault) === "" ? t("vault_unknown") : nameOf(vault)}</bdi>
              {isDisabled(vault) && <p class="hint">{t("vault_is_disabled")}</p>}
              {state !== "current" && <p class="hint">{t(STATE_WORDS[state])}</p>}
            </div>
            {canChange && state !== "unread" && (
              <>
                <Button small busy={busy} label={t("move_from", nameOf(vault))} onPress={() => setChoosing({ outOf: vault })}>
                  {t("move_to")}
                </Button>
                {account.vaults.length > 1 && (
                  <IconButton
                    icon={X}
                    label={t("remove_from_vault", nameOf(vault))}
                    onPress={() => place(null, vault, isDisabled(vault))}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <ErrorNote code={code} />
      {canChange && (
        <div class="row wrap">
          <Button small look="quiet" icon={Plus} onPress={() => setChoosing({ outOf: null })}>
            {t("add_to_vault")}
          </Button>
        </div>
      )}
      {choosing !== null && (
        <ChooseVault
          title={t(choosing.outOf === null ? "add_to_vault" : "move_to")}
          onClose={() => setChoosing(null)}
          onChoose={(into) => {
            setChoosing(null);
            place(into, choosing.outOf, choosing.outOf !== null && isDisabled(choosing.outOf));
          }}
        />
      )}
    </section>
  );
};

const usePlacing = () => {
  const { t } = useWords();
  const call = useCall();
  const { account, adopt } = useAccount();
  const { noteChange } = useSession();
  const { replace } = usePlace();
  const { say, fail } = useNotice();
  const { nameOf } = useVaults();
  const { busy, code, run } = useAction();
  const { ref, label } = account;
  const send = async (into: string | null, outOf: string | null) => {
    const placed = await call("accounts/place", { ...ref, into, outOf });
    adopt(placed);
    noteChange();
    if (placed.ref.vault !== ref.vault) replace({ view: "account", ref: placed.ref, tab: "details" });
  };
  const said = (into: string | null, outOf: string | null): string => {
    if (into === null) return t("removed_from_vault", label, nameOf(outOf ?? ""));
    return t(outOf === null ? "added_to_vault" : "moved_to_vault", label, nameOf(into));
  };
  /** @param isFinal a disabled vault takes nothing back */
  const place = (into: string | null, outOf: string | null, isFinal: boolean) =>
    run(async () => {
      await send(into, outOf);
      say(said(into, outOf), isFinal ? {} : { undo: () => void send(outOf, into).catch(fail) });
    });
  return { busy, code, place };
};

interface ChooseVaultProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onChoose: (vault: string) => void;
}

const ChooseVault = ({ title, onClose, onChoose }: ChooseVaultProps) => {
  const { t } = useWords();
  const { account } = useAccount();
  const { writable } = useVaults();
  const others = writable.filter(({ id }) => !account.vaults.some(({ vault }) => vault === id));
  return (
    <Dialog title={title} onClose={onClose}>
      {others.length === 0 ? (
        <p class="hint">{t("no_other_vault")}</p>
      ) : (
        <ul class="stack tight">
          {others.map(({ id, name }) => (
            <li key={id}>
              <Button wide icon={Vault} onPress={() => onChoose(id)}>
                <bdi>{name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
};

/** Copies that were changed apart: nothing is merged, the user chooses. */
export const CopiesNote = () => {
  const { t } = useWords();
  const call = useCall();
  const { account, adopt } = useAccount();
  const { noteChange } = useSession();
  const { replace } = usePlace();
  const { nameOf } = useVaults();
  const { busy, code, run } = useAction();
  const apart = account.vaults.filter(({ state }) => state === "apart");
  if (apart.length === 0) return null;
  const { id, vault: shown } = account.ref;
  const keep = (vault: string) =>
    run(async () => {
      adopt(await call("accounts/keep-copy", { vault, id }));
      noteChange();
    });
  return (
    <section class="note warn" aria-label={t("copies_apart")}>
      <div class="note-text stack tight">
        <p>{t("copies_apart")}</p>
        <p>{t("copies_apart_shown", nameOf(shown))}</p>
        <div class="row wrap">
          <Button small look="primary" busy={busy} onPress={() => keep(shown)}>
            {t("copy_keep")}
          </Button>
          {apart
            .filter(({ vault }) => vault !== shown)
            .map(({ vault }) => (
              <Button small key={vault} onPress={() => replace({ view: "account", ref: { vault, id }, tab: "details" })}>
                {t("copy_look", nameOf(vault))}
              </Button>
            ))}
        </div>
        <ErrorNote code={code} />
      </div>
    </section>
  );
};
