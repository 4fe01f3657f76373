/** The rows of the menu: a listbox that the page's field keeps the focus over, or that takes it by ArrowDown. */
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../popup/components/icon.tsx";
import type { Words } from "../../src/i18n/translate.ts";
import type { MenuChoice } from "../../src/messages/protocol.ts";
import { keyOf, wordsOf } from "./choice-words.ts";

export interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  readonly words: Words;
  readonly selected: number;
  readonly onSelect: (at: number) => void;
  readonly onPress: (event: PointerEvent | KeyboardEvent) => void;
  readonly onChoose: (choice: MenuChoice, event: MouseEvent | KeyboardEvent) => void;
}

const moved = (key: string, at: number, count: number): number | null => {
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
};

export const ChoiceList = ({ label, choices, words, selected, onSelect, onPress, onChoose }: ChoiceListProps) => {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The page's script moves the focus into the frame; from the frame it goes to the list.
    const take = () => list.current?.focus();
    addEventListener("focus", take);
    if (document.hasFocus()) take();
    return () => removeEventListener("focus", take);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, selected, choices.length);
    if (next !== null) {
      event.preventDefault();
      onSelect(next);
      list.current?.children[next]?.scrollIntoView({ block: "nearest" });
      return;
    }
    const choice = choices[selected];
    if ((event.key !== "Enter" && event.key !== " ") || event.repeat || choice === undefined) return;
    event.preventDefault();
    onPress(event);
    onChoose(choice, event);
  };

  return (
    <ul
      ref={list}
      class="choices"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`choice-${selected}`}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, at) => {
        const { icon, title, detail, tag } = wordsOf(choice, words);
        return (
          <li
            key={keyOf(choice)}
            id={`choice-${at}`}
            class="choice"
            role="option"
            aria-selected={at === selected}
            data-choice={choice.kind}
            onPointerEnter={() => onSelect(at)}
            onPointerDown={onPress}
            onClick={(event) => onChoose(choice, event)}
          >
            <Icon node={icon} size={18} />
            <span class="words">
              <span class="title">{title}</span>
              {detail === "" ? null : (
                <span class="detail">
                  <bdi>{detail}</bdi>
                </span>
              )}
            </span>
            {tag === "" ? null : <span class="tag">{tag}</span>}
          </li>
        );
      })}
    </ul>
  );
};
