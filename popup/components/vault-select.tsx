/** Which vault: shown only where there is a choice. Follows product.md, "Adding an account". */
import type { VaultSummary } from "../../src/messages/protocol.ts";
import { useWords } from "../hooks/use-words.ts";
import { Field } from "./field.tsx";

export interface VaultSelectProps {
  readonly vaults: readonly VaultSummary[];
  readonly value: string | null;
  readonly onChange: (vault: string) => void;
}

export const VaultSelect = ({ vaults, value, onChange }: VaultSelectProps) => {
  const { t } = useWords();
  if (vaults.length < 2) return null;
  return (
    <Field label={t("vault")}>
      {(ids) => (
        <select {...ids} value={value ?? ""} onChange={(event) => onChange(event.currentTarget.value)}>
          {vaults.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
