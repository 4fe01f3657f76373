/** Accounts on a list that can't be trusted: to be read, not filled, until the list was built anew. */
import { Eye, EyeOff } from "lucide";
import { useState } from "preact/hooks";
import type { LooseAccount } from "../../src/messages/protocol.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { IconButton } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";
import { MaskedSecret, SecretText } from "./secret-text.tsx";

export const LooseAccounts = ({ vault }: { readonly vault: string }) => {
  const { t } = useWords();
  const { changes } = useSession();
  const { value, code } = useRequest("vaults/loose", { vault }, changes);
  return (
    <>
      <ErrorNote code={code} />
      {value !== null && value.length > 0 && (
        <>
          <p class="hint">{t("loose_hint")}</p>
          <ul class="card rows">
            {value.map((account) => (
              <LooseRow key={account.id} vault={vault} account={account} />
            ))}
          </ul>
        </>
      )}
    </>
  );
};

const LooseRow = ({ vault, account }: { readonly vault: string; readonly account: LooseAccount }) => {
  const { t } = useWords();
  const call = useCall();
  const { code, run } = useAction();
  const [shown, setShown] = useState<string | null>(null);
  const { id, label, username } = account;
  return (
    <li class="detail-row">
      <div class="detail-main">
        <div class="account-label">
          <bdi>{label}</bdi>
        </div>
        <p class="hint">
          <bdi>{username}</bdi>
        </p>
        <div class="detail-value">{shown === null ? <MaskedSecret /> : <SecretText text={shown} />}</div>
        <ErrorNote code={code} />
      </div>
      <IconButton
        icon={shown === null ? Eye : EyeOff}
        label={t(shown === null ? "show_loose" : "hide_loose", label)}
        onPress={() => {
          if (shown !== null) setShown(null);
          else run(async () => setShown((await call("vaults/reveal-loose", { vault, id })).value));
        }}
      />
    </li>
  );
};
