/** Where an account may be filled, and widening it by one confirmed act. Follows product.md, "Adding an account". */
import { Globe, Plus, X } from "lucide";
import { useState } from "preact/hooks";
import { parseAccountUrl } from "../../src/accounts/account-url.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useHeld } from "../hooks/use-place.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button, IconButton } from "./button.tsx";
import { Check } from "./choices.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";

export const Origins = () => {
  const { t } = useWords();
  const call = useCall();
  const { account, adopt, readOnly } = useAccount();
  const { site, noteChange } = useSession();
  const [held, hold] = useHeld(`edit.${account.ref.id}.origin`);
  const { code, busy, run } = useAction();
  const { ref, origins } = account;
  const offered =
    site !== null && site.origin.startsWith("https:") && origins.every(({ origin }) => origin !== site.origin) ? site : null;

  const add = (origin: string, wide: boolean) =>
    run(async () => {
      adopt(await call("accounts/add-origin", { ...ref, origin, wide }));
      hold(null);
      noteChange();
    });
  const remove = (origin: string) =>
    run(async () => {
      adopt(await call("accounts/remove-origin", { ...ref, origin }));
      noteChange();
    });

  return (
    <section class="group">
      <h2>{t("origins")}</h2>
      <p class="hint">{t("origins_hint")}</p>
      {origins.length > 0 && (
        <ul class="card rows">
          {origins.map(({ origin, wide }) => (
            <li key={origin} class="detail-row">
              <Icon node={Globe} />
              <div class="detail-main">
                <bdi class="detail-value host">{origin}</bdi>
                {wide && <p class="hint">{t("origin_wide")}</p>}
              </div>
              {!readOnly && <IconButton icon={X} label={t("origin_remove", origin)} onPress={() => remove(origin)} />}
            </li>
          ))}
        </ul>
      )}
      <ErrorNote code={code} />
      {!readOnly && held !== null && (
        <OriginForm text={held} busy={busy} onText={hold} onAdd={(origin, wide) => add(origin, wide)} />
      )}
      {!readOnly && held === null && (
        <div class="row wrap">
          {offered !== null && (
            <Button small onPress={() => hold(offered.origin)}>
              {t("also_use_on", offered.host)}
            </Button>
          )}
          <Button small look="quiet" icon={Plus} onPress={() => hold("")}>
            {t("origin_add")}
          </Button>
        </div>
      )}
    </section>
  );
};

interface OriginFormProps {
  readonly text: string;
  readonly busy: boolean;
  readonly onText: (text: string | null) => void;
  readonly onAdd: (origin: string, wide: boolean) => void;
}

/** The confirmed act: the page is named once more, with what adding it means. */
const OriginForm = ({ text, busy, onText, onAdd }: OriginFormProps) => {
  const { t } = useWords();
  const [wide, setWide] = useState(false);
  const [tried, setTried] = useState(false);
  const parsed = parseAccountUrl(text);
  const origin = parsed.ok && parsed.url !== null ? new URL(parsed.url).origin : null;
  return (
    <form
      class="edit-form card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (origin !== null) onAdd(origin, wide);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onText(null);
        }
      }}
    >
      <Field
        label={t("origin_label")}
        hint={origin === null ? undefined : t("origin_meaning", origin)}
        problem={tried && origin === null ? t("problem_url_invalid") : null}
        warning={parsed.ok && parsed.warning !== null ? t("problem_url_insecure") : null}
      >
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode="url"
            dir="ltr"
            spellcheck={false}
            autocomplete="off"
            autofocus
            placeholder="https://app.example.com"
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Check label={t("origin_make_wide")} checked={wide} onChange={setWide} />
      <div class="row end">
        <Button small onPress={() => onText(null)}>
          {t("cancel")}
        </Button>
        <Button small submit look="primary" busy={busy}>
          {t("origin_confirm")}
        </Button>
      </div>
    </form>
  );
};
