/** Custom fields of an account: up to 140, each a URL, a short or a long text. */
import { Copy, Pencil, Plus, Trash2 } from "lucide";
import { CUSTOM_FIELD_TYPES, type CustomField } from "../../src/accounts/account.ts";
import { ACCOUNT_LIMITS, checkFields } from "../../src/accounts/validation.ts";
import { CUSTOM_TYPE_WORDS } from "../../src/i18n/account-words.ts";
import { sayProblem } from "../../src/i18n/field-problem-words.ts";
import { parseHeldField } from "../held-field.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useCopy } from "../hooks/use-copy.ts";
import { useNotice } from "../hooks/use-notice.ts";
import { useHeld } from "../hooks/use-place.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button, IconButton } from "./button.tsx";
import { Segments } from "./choices.tsx";
import { DetailRow } from "./detail-row.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Field } from "./field.tsx";

const NEW_FIELD: CustomField = { name: "", type: "short", value: "" };

export const CustomFields = () => {
  const { t } = useWords();
  const { account, readOnly, update } = useAccount();
  const copy = useCopy();
  const { say } = useNotice();
  const { code, run } = useAction();
  const [heldText, holdText] = useHeld(`edit.${account.ref.id}.custom`);
  const held = heldText === null ? null : parseHeldField(heldText);
  const { customFields } = account;
  const edit = (index: number, field: CustomField) => holdText(JSON.stringify({ index, field }));
  const replaced = (index: number, field: CustomField): readonly CustomField[] =>
    index < customFields.length ? customFields.map((old, at) => (at === index ? field : old)) : [...customFields, field];

  const remove = (index: number, field: CustomField) =>
    run(async () => {
      await update({ customFields: customFields.filter((_, at) => at !== index) });
      say(t("custom_removed", field.name), {
        undo: () => run(() => update({ customFields })),
      });
    });

  const form = (index: number) =>
    held !== null && (
      <CustomFieldForm
        key={index}
        field={held.field}
        all={replaced(index, held.field)}
        index={index}
        onChange={(field) => edit(index, field)}
        onClose={() => holdText(null)}
      />
    );

  return (
    <section class="group">
      <h2>{t("custom_fields")}</h2>
      {(customFields.length > 0 || held !== null) && (
        <div class="card rows">
          {customFields.map((field, index) =>
            held?.index === index && !readOnly ? (
              form(index)
            ) : (
              <DetailRow
                key={index}
                label={field.name}
                acts={
                  <>
                    <IconButton
                      icon={Copy}
                      label={t("copy_what", field.name)}
                      onPress={() => copy.plain(field.value, field.name)}
                    />
                    {!readOnly && (
                      <>
                        <IconButton icon={Pencil} label={t("edit_field", field.name)} onPress={() => edit(index, field)} />
                        <IconButton
                          icon={Trash2}
                          look="danger"
                          label={t("custom_remove", field.name)}
                          onPress={() => remove(index, field)}
                        />
                      </>
                    )}
                  </>
                }
              >
                <span class={field.type === "long" ? "long-text" : ""} dir="auto">
                  {field.value === "" ? "–" : field.value}
                </span>
              </DetailRow>
            ),
          )}
          {held !== null && held.index >= customFields.length && !readOnly && form(customFields.length)}
        </div>
      )}
      <ErrorNote code={code} />
      {!readOnly && held === null && customFields.length < ACCOUNT_LIMITS.customFields && (
        <div class="row">
          <Button small look="quiet" icon={Plus} onPress={() => edit(customFields.length, NEW_FIELD)}>
            {t("custom_add")}
          </Button>
        </div>
      )}
    </section>
  );
};

interface CustomFieldFormProps {
  readonly field: CustomField;
  readonly all: readonly CustomField[];
  readonly index: number;
  readonly onChange: (field: CustomField) => void;
  readonly onClose: () => void;
}

const CustomFieldForm = ({ field, all, index, onChange, onClose }: CustomFieldFormProps) => {
  const words = useWords();
  const { t } = words;
  const { update } = useAccount();
  const { busy, code, run } = useAction();
  const problems = checkFields({ customFields: all }, "edit").problems.filter((problem) => problem.index === index);
  const wrong = problems.find(({ severity }) => severity === "error");
  const nameWrong = field.name.trim() === "";
  const save = () => {
    if (wrong !== undefined) return;
    run(async () => {
      await update({ customFields: all });
      onClose();
    });
  };
  const valueProblem = wrong === undefined || nameWrong ? null : sayProblem(words, wrong);
  const warning = problems.find(({ severity }) => severity === "warning");
  return (
    <form
      class="edit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Field label={t("custom_name")}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            dir="auto"
            autofocus
            value={field.name}
            onInput={(event) => onChange({ ...field, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Segments
        label={t("custom_type")}
        value={field.type}
        choices={CUSTOM_FIELD_TYPES.map((type) => ({ value: type, label: t(CUSTOM_TYPE_WORDS[type]) }))}
        onChange={(type) => onChange({ ...field, type })}
      />
      <Field label={t("custom_value")} problem={valueProblem} warning={warning === undefined ? null : sayProblem(words, warning)}>
        {(ids) =>
          field.type === "long" ? (
            <textarea
              {...ids}
              rows={4}
              dir="auto"
              value={field.value}
              onInput={(event) => onChange({ ...field, value: event.currentTarget.value })}
            />
          ) : (
            <input
              {...ids}
              type="text"
              dir={field.type === "url" ? "ltr" : "auto"}
              spellcheck={false}
              value={field.value}
              onInput={(event) => onChange({ ...field, value: event.currentTarget.value })}
            />
          )
        }
      </Field>
      <ErrorNote code={code} />
      <div class="row end">
        <Button small onPress={onClose}>
          {t("cancel")}
        </Button>
        <Button small submit look="primary" busy={busy} disabled={wrong !== undefined}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
};
