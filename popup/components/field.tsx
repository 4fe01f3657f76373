/** A labelled form control with its hint, its problem and its warning, tied together for screen readers. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** What the control itself must carry. */
export interface ControlIds {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** Why it can't be saved like this. */
  readonly problem?: string | null;
  /** Something to look at that does not keep it from being saved. */
  readonly warning?: string | null;
  readonly children: (ids: ControlIds) => ComponentChildren;
}

export const Field = ({ label, hint, problem = null, warning = null, children }: FieldProps) => {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, problem !== null && `${id}-problem`, warning !== null && `${id}-warning`]
    .filter(Boolean)
    .join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": problem === null ? undefined : "true",
      })}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== null && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {warning !== null && (
        <p class="warning" id={`${id}-warning`}>
          {warning}
        </p>
      )}
    </div>
  );
};
