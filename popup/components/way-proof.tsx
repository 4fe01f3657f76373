/**
 * The present way in, given once more for an act that needs the device's secret: the passphrase, or in a tab one of the
 * security keys. Not the proof dialog, which only says that it is still the same person.
 */
import { useState } from "preact/hooks";
import type { ErrorCode } from "../../src/errors.ts";
import type { KeyToAsk, WayProof } from "../../src/messages/protocol.ts";
import { answerOf } from "../ask-key.ts";
import { useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Field } from "./field.tsx";
import { PasswordInput } from "./password-input.tsx";
import { useKeys } from "./unlock-by-key.tsx";

const BY_PASSPHRASE = "passphrase";

export interface WayProofAccess {
  readonly passphrase: string;
  /** A key that is to be asked, or `null` for the passphrase. */
  readonly key: KeyToAsk | null;
  readonly keys: readonly KeyToAsk[];
  readonly setPassphrase: (text: string) => void;
  readonly choose: (slot: string) => void;
  /** Nothing was given yet. */
  readonly isEmpty: boolean;
  /** Asks the key where one was chosen. @throws AppError as `answerOf` */
  readonly give: () => Promise<WayProof>;
}

export const useWayProof = (): WayProofAccess => {
  const { surface } = useSession();
  const all = useKeys();
  const [passphrase, setPassphrase] = useState("");
  const [slot, choose] = useState(BY_PASSPHRASE);
  const keys = surface === "tab" ? all : [];
  const key = keys.find((one) => one.slot === slot) ?? null;
  return {
    passphrase,
    key,
    keys,
    setPassphrase,
    choose,
    isEmpty: key === null && passphrase === "",
    give: async () => (key === null ? { kind: "passphrase", passphrase } : { kind: "key", ...(await answerOf(key)) }),
  };
};

export interface WayProofFieldsProps {
  readonly proof: WayProofAccess;
  readonly code: ErrorCode | null;
  /** Whether the user has tried to go on, so that what is missing is said. */
  readonly tried: boolean;
}

export const WayProofFields = ({ proof, code, tried }: WayProofFieldsProps) => {
  const { t } = useWords();
  const problem = code === "WrongPassphrase" ? t("wrong_passphrase") : tried && proof.isEmpty ? t("passphrase_empty") : null;
  return (
    <>
      {proof.keys.length > 0 && (
        <Field label={t("way_proof_by")}>
          {(ids) => (
            <select {...ids} value={proof.key?.slot ?? BY_PASSPHRASE} onChange={(event) => proof.choose(event.currentTarget.value)}>
              <option value={BY_PASSPHRASE}>{t("passphrase_current")}</option>
              {proof.keys.map(({ slot, name }) => (
                <option key={slot} value={slot}>
                  {name === "" ? t("way_key") : name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {proof.key === null && (
        <Field label={t("passphrase_current")} problem={problem}>
          {(ids) => <PasswordInput ids={ids} value={proof.passphrase} onInput={proof.setPassphrase} />}
        </Field>
      )}
    </>
  );
};
