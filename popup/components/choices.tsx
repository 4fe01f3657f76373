/** Yes-or-no and one-of-several: a switch, a check box, a row of choices that excludes the others. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface ToggleProps {
  readonly label: ComponentChildren;
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const Switch = ({ label, hint, checked, disabled = false, onChange }: ToggleProps) => {
  const id = useId();
  return (
    <div class="switch">
      <label for={id}>
        <span>{label}</span>
        {hint !== undefined && (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  );
};

export const Check = ({ label, checked, disabled = false, onChange }: ToggleProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);

export interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
}

export const Segments = <T extends string>({ label, value, choices, onChange, hideLabel }: SegmentsProps<T>) => {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class={hideLabel === true ? "visually-hidden" : ""}>{label}</legend>
      <div class="segments-row">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
