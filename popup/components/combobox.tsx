/** A text box that offers fitting choices while typing, by the ARIA 1.2 combobox pattern. What is typed always counts. */
import { useId, useState } from "preact/hooks";
import { AppIcon } from "./app-icon.tsx";
import type { ControlIds } from "./field.tsx";

export interface ComboChoice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

export interface ComboboxProps {
  readonly ids: ControlIds;
  readonly value: string;
  readonly placeholder: string;
  readonly listLabel: string;
  readonly choices: readonly ComboChoice[];
  readonly onInput: (value: string) => void;
  readonly onChoose: (id: string) => void;
}

export const Combobox = (props: ComboboxProps) => {
  const { choices } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && choices.length > 0;

  const choose = (place: number) => {
    const choice = choices[place];
    if (choice !== undefined) props.onChoose(choice.id);
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!shown) setOpen(true);
      else setActive((active + (event.key === "ArrowDown" ? 1 : choices.length - (active < 0 ? 0 : 1))) % choices.length);
    } else if (event.key === "Enter" && shown && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div class="combobox">
      <input
        {...props.ids}
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${list}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        placeholder={props.placeholder}
        value={props.value}
        onInput={(event) => {
          props.onInput(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul id={list} role="listbox" aria-label={props.listLabel} hidden={!shown} class="combobox-list">
        {choices.map((choice, place) => (
          <li
            key={choice.id}
            id={`${list}-${place}`}
            role="option"
            aria-selected={place === active}
            class={place === active ? "active" : ""}
            // Keeps the focus in the box, so that the list is still there when the press ends.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <AppIcon name={choice.label} />
            <span>{choice.label}</span>
            <span class="quiet">{choice.detail}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
