/**
 * A fact of an account, edited where it stands: a pencil, a box, Save or Enter, Cancel or Escape. The half-typed text is
 * held (hooks/use-place.ts), so it is there again when the popup was closed meanwhile.
 */
import { Pencil } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { AccountFields } from "../../src/accounts/account.ts";
import { checkFields } from "../../src/accounts/validation.ts";
import { sayProblem } from "../../src/i18n/field-problem-words.ts";
import { useAccount } from "../hooks/use-account.ts";
import { useAction } from "../hooks/use-action.ts";
import { useHeld } from "../hooks/use-place.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button, IconButton } from "./button.tsx";
import { DetailRow } from "./detail-row.tsx";
import { ErrorNote } from "./error-note.tsx";
import { Field, type ControlIds } from "./field.tsx";

export interface EditableProps {
  /** Tells the fields of an account apart in what is held. */
  readonly name: string;
  readonly label: string;
  /** What the box starts with. */
  readonly text: string;
  /** What is saved for `text`. */
  readonly fieldsFor: (text: string) => AccountFields;
  readonly children: ComponentChildren;
  readonly acts?: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly multiline?: boolean;
  readonly ltr?: boolean;
  /** Another control than a text box. */
  readonly control?: (ids: ControlIds, text: string, set: (text: string) => void) => ComponentChildren;
}

export const Editable = (props: EditableProps) => {
  const { name, label, children, acts } = props;
  const { t } = useWords();
  const { account, readOnly } = useAccount();
  const [held, hold] = useHeld(`edit.${account.ref.id}.${name}`);
  const opener = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (held === null && wasOpen.current) opener.current?.querySelector("button")?.focus();
    wasOpen.current = held !== null;
  }, [held]);

  if (held !== null && !readOnly) return <EditForm {...props} text={held} original={props.text} onText={hold} />;
  return (
    <DetailRow
      label={label}
      acts={
        <>
          {acts}
          {!readOnly && (
            <span ref={opener}>
              <IconButton icon={Pencil} label={t("edit_field", label)} onPress={() => hold(props.text)} />
            </span>
          )}
        </>
      }
    >
      {children}
    </DetailRow>
  );
};

interface EditFormProps extends EditableProps {
  readonly original: string;
  readonly onText: (text: string | null) => void;
}

const EditForm = (props: EditFormProps) => {
  const { label, text, original, onText, fieldsFor, multiline = false, ltr = false, control } = props;
  const words = useWords();
  const { t } = words;
  const { update } = useAccount();
  const { busy, code, run } = useAction();
  const box = useRef<HTMLFormElement>(null);
  const problems = text === original ? [] : checkFields(fieldsFor(text), "edit").problems;
  const problem = problems.find(({ severity }) => severity === "error");
  const warning = problems.find(({ severity }) => severity === "warning");

  useEffect(() => {
    const input = box.current?.querySelector<HTMLElement>("input, textarea, select");
    input?.focus();
    if (input instanceof HTMLInputElement) input.select();
  }, []);

  const save = () => {
    if (problem !== undefined) return;
    if (text === original) onText(null);
    else
      run(async () => {
        await update(fieldsFor(text));
        onText(null);
      });
  };

  return (
    <form
      ref={box}
      class="edit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          onText(null);
        } else if (event.key === "Enter" && multiline && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <Field
        label={label}
        hint={props.hint}
        problem={problem === undefined ? null : sayProblem(words, problem)}
        warning={warning === undefined ? null : sayProblem(words, warning)}
      >
        {(ids) => {
          if (control !== undefined) return control(ids, text, onText);
          return multiline ? (
            <textarea {...ids} rows={5} dir="auto" value={text} onInput={(event) => onText(event.currentTarget.value)} />
          ) : (
            <input
              {...ids}
              type="text"
              dir={ltr ? "ltr" : "auto"}
              spellcheck={false}
              autocomplete="off"
              value={text}
              onInput={(event) => onText(event.currentTarget.value)}
            />
          );
        }}
      </Field>
      <ErrorNote code={code} />
      <div class="row end">
        <Button small onPress={() => onText(null)}>
          {t("cancel")}
        </Button>
        <Button small submit look="primary" busy={busy} disabled={problem !== undefined}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
};
