/** What a way to unlock is called. */
import { useWords } from "../hooks/use-words.ts";
import { Field } from "./field.tsx";

/** As the background takes it, in Unicode code points; in UTF-16 units never less. */
const LONGEST = 60;

export interface WayNameProps {
  readonly value: string;
  readonly refused: boolean;
  readonly onInput: (text: string) => void;
}

export const WayName = ({ value, refused, onInput }: WayNameProps) => {
  const { t } = useWords();
  return (
    <Field label={t("way_name")} problem={refused ? t("error_slot_name_invalid") : null}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          dir="auto"
          maxLength={LONGEST}
          autocomplete="off"
          placeholder={t("way_name_example")}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
};
