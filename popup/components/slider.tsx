/** A whole number within bounds: by slider for a feel, by typing for an exact one. Both say the same value. */
import { useEffect, useId, useState } from "preact/hooks";

export interface SliderProps {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export const Slider = ({ label, least, most, value, onChange }: SliderProps) => {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const take = (text: string) => {
    const number = Number(text);
    if (text.trim() !== "" && Number.isInteger(number) && number >= least && number <= most) onChange(number);
  };
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={1}
        value={value}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <input
        type="number"
        aria-label={label}
        min={least}
        max={most}
        step={1}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          take(event.currentTarget.value);
        }}
        onBlur={() => setTyped(String(value))}
      />
    </div>
  );
};
