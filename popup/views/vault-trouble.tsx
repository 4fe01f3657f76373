/**
 * What the check of every record has found: each thing by its name, what happened to it, when it was last right; and the
 * user's decision, vault by vault. A backup would be restored from here. Follows vault-format §12.
 */
import { CircleAlert, ShieldCheck } from "lucide";
import type { VaultCheck, VaultFinding } from "../../src/messages/protocol.ts";
import { FINDING_WORDS } from "../../src/i18n/finding-words.ts";
import { AcceptVault } from "../components/accept-vault.tsx";
import { ViewHead } from "../components/header.tsx";
import { Icon } from "../components/icon.tsx";
import { LooseAccounts } from "../components/loose-accounts.tsx";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useVaultCheck } from "../hooks/use-vault-check.ts";
import { useWords } from "../hooks/use-words.ts";

export const VaultTrouble = () => {
  const { t } = useWords();
  const check = useVaultCheck();
  return (
    <main class="view">
      <ViewHead title={t("trouble_title")} />
      <div class="view-body">
        <p class="hint" role="status">
          {check?.isDone === false && t("trouble_running", check.checked, check.total)}
        </p>
        {check?.isDone === true && check.findings.length === 0 && (
          <p class="note">
            <Icon node={ShieldCheck} /> <span class="note-text">{t("trouble_none")}</span>
          </p>
        )}
        {check !== null && check.findings.length > 0 && <Found check={check} />}
      </div>
    </main>
  );
};

const Found = ({ check }: { readonly check: VaultCheck }) => {
  const { t, plural } = useWords();
  const { changes } = useSession();
  const { value: vaults } = useRequest("vaults/list", {}, changes);
  const ids = [...new Set(check.findings.map(({ vault }) => vault))];
  // The workspace's own first: what the others are called, and whom they are sealed to, is in it.
  const sorted = ids.sort((a, b) => Number(b === check.workspaceVault) - Number(a === check.workspaceVault));
  const nameOf = (id: string) => {
    if (id === check.workspaceVault) return t("trouble_workspace");
    return vaults?.find((vault) => vault.id === id)?.name ?? t("a_vault");
  };
  return (
    <>
      {sorted.map((id) => (
        <VaultSection
          key={id}
          id={id}
          name={nameOf(id)}
          findings={check.findings.filter(({ vault }) => vault === id)}
        />
      ))}
      {check.more > 0 && <p class="hint">{plural("trouble_more", check.more)}</p>}
    </>
  );
};

interface VaultSectionProps {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly VaultFinding[];
}

const VaultSection = ({ id, name, findings }: VaultSectionProps) => {
  const { t } = useWords();
  const isListBad = findings.some(({ kind }) => kind === "page-altered" || kind === "page-missing");
  const isOnlySlots = findings.every(({ kind }) => kind.startsWith("slot-"));
  return (
    <section class="stack">
      <h2 class="list-head">
        <bdi>{name}</bdi>
      </h2>
      <ul class="card rows">
        {findings.map((finding, place) => (
          <FindingRow key={place} finding={finding} />
        ))}
      </ul>
      {isListBad && <LooseAccounts vault={id} />}
      {!isOnlySlots && <p class="hint">{t("trouble_read_only")}</p>}
      <AcceptVault vault={id} about={isOnlySlots ? "slots" : "records"} />
    </section>
  );
};

const FindingRow = ({ finding: { kind, label, at } }: { readonly finding: VaultFinding }) => {
  const { t, dateTime } = useWords();
  const { thing, happened } = FINDING_WORDS[kind];
  const when = at === null ? "" : dateTime(at);
  return (
    <li class="detail-row">
      <Icon node={CircleAlert} />
      <div class="detail-main">
        <div class="account-label">{label === null ? t(thing) : <bdi>{label}</bdi>}</div>
        <p class="hint">
          {t(happened)} {when !== "" && t(kind === "event-altered" ? "trouble_log_until" : "trouble_last_saved", when)}
        </p>
      </div>
    </li>
  );
};
