/** Adding an account: one form. What is not needed yet is not asked. Follows product.md, "Adding an account". */
import { TriangleAlert, WandSparkles } from "lucide";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ACCOUNT_KINDS, type AccountFields } from "../../src/accounts/account.ts";
import { checkFields, type FieldProblem } from "../../src/accounts/validation.ts";
import { CATALOGUE } from "../../src/apps/catalogue.ts";
import { kindRefusal, recommendKind } from "../../src/apps/recommend.ts";
import { searchApps } from "../../src/apps/search.ts";
import { KIND_HINTS, KIND_WORDS, REASON_WORDS } from "../../src/i18n/account-words.ts";
import { sayProblem } from "../../src/i18n/field-problem-words.ts";
import type { AccountDraft } from "../../src/messages/protocol.ts";
import { fieldsForApp, fieldsForAppText, textForFields } from "../app-choice.ts";
import { Button, IconButton } from "../components/button.tsx";
import { Check, Segments } from "../components/choices.tsx";
import { Combobox } from "../components/combobox.tsx";
import { ErrorNote } from "../components/error-note.tsx";
import { Field } from "../components/field.tsx";
import { GeneratorDialog } from "../components/generator-dialog.tsx";
import { ViewHead } from "../components/header.tsx";
import { Icon } from "../components/icon.tsx";
import { PasswordInput } from "../components/password-input.tsx";
import { VaultSelect } from "../components/vault-select.tsx";
import { useAction } from "../hooks/use-action.ts";
import { useCall } from "../hooks/use-client.ts";
import { useDraft, type DraftAccess } from "../hooks/use-draft.ts";
import { useDuplicates } from "../hooks/use-duplicates.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { usePlace } from "../hooks/use-place.ts";
import { useRequest } from "../hooks/use-request.ts";
import { useSession } from "../hooks/use-session.ts";
import { preselected, writableVaults } from "../hooks/use-vaults.ts";
import { useWords } from "../hooks/use-words.ts";

export const AddAccount = () => {
  const { t } = useWords();
  const { site } = useSession();
  const draft = useDraft(site);
  const { say } = useNotice();
  return (
    <main class="view">
      <ViewHead title={t("add_account")}>
        {draft.draft !== null && (
          <Button
            small
            look="quiet"
            onPress={() => {
              const before = draft.startOver();
              say(t("draft_discarded"), before === null ? {} : { undo: () => draft.putBack(before) });
            }}
          >
            {t("start_over")}
          </Button>
        )}
      </ViewHead>
      <div class="view-body">
        {draft.restored && <p class="note">{t("draft_restored")}</p>}
        <ErrorNote code={draft.code} />
        {draft.draft !== null && <AddForm key={draft.draft.id} draft={draft.draft} access={draft} />}
      </div>
    </main>
  );
};

interface AddFormProps {
  readonly draft: AccountDraft;
  readonly access: DraftAccess;
}

const AddForm = ({ draft, access }: AddFormProps) => {
  const words = useWords();
  const { t } = words;
  const call = useCall();
  const { say } = useNotice();
  const { noteChange } = useSession();
  const { go } = usePlace();
  const { fields } = draft;
  const { change } = access;
  const vaults = useRequest("vaults/list", {});
  const duplicates = useDuplicates(fields);
  const { busy, code, run } = useAction();
  const [tried, setTried] = useState(false);
  const [accepted, setAccepted] = useState("");
  const [generating, setGenerating] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const app = CATALOGUE.find(({ id }) => id === fields.appId) ?? null;
  const recommended = recommendKind(app, false);
  const kind = fields.kind ?? recommended.kind;
  const refused = kindRefusal(kind, app) !== null;
  const { problems } = useMemo(() => checkFields(fields, "add"), [fields]);
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const toAccept = [...warnings.map((one) => `${one.field}:${one.code}`), ...duplicates.map(({ id }) => id)].join(" ");
  const asksToAccept = tried && errors.length === 0 && toAccept !== "" && accepted === toAccept;

  const open = writableVaults(vaults.value ?? []);
  const vault = preselected(open, draft.vault);

  useEffect(() => {
    const boxes = [...(form.current?.querySelectorAll<HTMLInputElement>("input[type=text], input[type=password]") ?? [])];
    (boxes.find(({ value }) => value === "") ?? boxes[0])?.focus();
  }, []);

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (errors.length > 0 || refused || vault === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    if (toAccept !== "" && accepted !== toAccept) {
      setAccepted(toAccept);
      return;
    }
    run(async () => {
      const ref = await access.finish(() => call("accounts/create", { ...draft, vault, fields: { ...fields, kind } }));
      noteChange();
      say(t("saved_account", fields.label?.trim() ?? ""));
      go({ view: "account", ref, tab: "details" });
    });
  };

  const problemOf = (field: keyof AccountFields, severity: FieldProblem["severity"]): string | null => {
    const found = (severity === "error" ? errors : warnings).find((one) => one.field === field);
    // An empty box is no mistake before somebody has tried to save.
    return found === undefined || (found.code === "Empty" && !tried) ? null : sayProblem(words, found);
  };
  const appText = textForFields(fields);
  const choices = useMemo(
    () =>
      searchApps(appText).map((one) => ({
        id: one.id,
        label: one.name,
        detail: new URL(one.origins[0] ?? "https://example.invalid").hostname,
      })),
    [appText],
  );
  const labelFor = (name: string): AccountFields => ((fields.label ?? "").trim() === "" ? { label: name } : {});

  return (
    <form ref={form} class="stack" noValidate onSubmit={submit}>
      <Field label={t("app_or_url")} hint={t("app_or_url_hint")} problem={problemOf("url", "error")} warning={problemOf("url", "warning")}>
        {(ids) => (
          <Combobox
            ids={ids}
            value={appText}
            placeholder={t("app_or_url_example")}
            listLabel={t("known_apps")}
            choices={choices}
            onInput={(text) => change(fieldsForAppText(text))}
            onChoose={(id) => {
              const chosen = CATALOGUE.find((one) => one.id === id);
              if (chosen !== undefined) change({ ...fieldsForApp(chosen), ...labelFor(chosen.name) });
            }}
          />
        )}
      </Field>
      <Field label={t("label")} problem={problemOf("label", "error")}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            dir="auto"
            autocomplete="off"
            value={fields.label ?? ""}
            onInput={(event) => change({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="stack tight">
        <Segments
          label={t("kind")}
          value={kind}
          choices={ACCOUNT_KINDS.map((one) => ({ value: one, label: t(KIND_WORDS[one]) }))}
          onChange={(next) => change({ kind: next })}
        />
        <p class="hint">
          {t(KIND_HINTS[kind])} {kind === recommended.kind && t(REASON_WORDS[recommended.reason])}
        </p>
        {refused && (
          <p class="problem" role="alert">
            {t("kind_refused", app?.name ?? "")}
          </p>
        )}
      </div>
      <div class="stack tight">
        <Field label={t("username")} problem={problemOf("username", "error")} warning={problemOf("username", "warning")}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              dir="auto"
              autocomplete="off"
              spellcheck={false}
              value={fields.username ?? ""}
              onInput={(event) => change({ username: event.currentTarget.value })}
            />
          )}
        </Field>
        {kind === "placeholder" && (
          <Check
            label={t("username_is_dummy")}
            checked={fields.usernameIsPlaceholder ?? false}
            onChange={(usernameIsPlaceholder) => change({ usernameIsPlaceholder })}
          />
        )}
      </div>
      <Field label={t("password")} problem={problemOf("password", "error")} warning={problemOf("password", "warning")}>
        {(ids) => (
          <PasswordInput ids={ids} value={fields.password ?? ""} onInput={(password) => change({ password })}>
            <IconButton icon={WandSparkles} label={t("generate")} onPress={() => setGenerating(true)} />
          </PasswordInput>
        )}
      </Field>
      <VaultSelect vaults={open} value={vault} onChange={access.chooseVault} />
      {duplicates.length > 0 && (
        <div class="note warn" role="status">
          <Icon node={TriangleAlert} />
          <div class="note-text">{t("duplicate", duplicates[0]?.label ?? "")}</div>
        </div>
      )}
      {asksToAccept && (
        <div class="note warn" role="alert">
          <Icon node={TriangleAlert} />
          <div class="note-text">{t("accept_warnings")}</div>
        </div>
      )}
      <ErrorNote code={code ?? vaults.code ?? (vaults.value !== null && vault === null ? "VaultDisabled" : null)} />
      <Button submit look="primary" wide busy={busy}>
        {asksToAccept ? t("save_anyway") : t("save_account")}
      </Button>
      {generating && (
        <GeneratorDialog
          onUse={(password) => {
            change({ password });
            setGenerating(false);
          }}
          onClose={() => setGenerating(false)}
        />
      )}
    </form>
  );
};
