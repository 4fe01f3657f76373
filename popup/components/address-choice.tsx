/** Where the addresses of new accounts come from, with no network: nothing, a catch-all domain, plus-addressing. */
import type { OwnAddress } from "../../src/settings/settings.ts";
import { useWords } from "../hooks/use-words.ts";
import { Segments } from "./choices.tsx";
import { Field } from "./field.tsx";

/** @returns whether the address pattern can't be used as it is typed */
export const addressProblem = (own: OwnAddress): boolean => {
  if (own.kind === "catch-all") return !/^[^\s@]+\.[^\s@]+$/u.test(own.domain);
  return own.kind === "plus" && !/^[^\s@]+@[^\s@]+$/u.test(own.address);
};

/** @returns what a new account at an app called "Acme Ads" would get, as an example */
export const exampleAddress = (own: OwnAddress): string | null => {
  if (addressProblem(own) || own.kind === "none") return null;
  if (own.kind === "catch-all") return `acme-ads@${own.domain}`;
  const [local, host] = own.address.split("@");
  return `${local}+acme-ads@${host}`;
};

export interface AddressChoiceProps {
  readonly value: OwnAddress;
  readonly onChange: (value: OwnAddress) => void;
  readonly tried: boolean;
}

export const AddressChoice = ({ value, onChange, tried }: AddressChoiceProps) => {
  const { t } = useWords();
  const example = exampleAddress(value);
  const exampleText = example === null ? undefined : t("address_example", example);
  const problem = tried && addressProblem(value);
  return (
    <div class="stack tight">
      <Segments
        label={t("address_label")}
        value={value.kind}
        choices={[
          { value: "none", label: t("address_none") },
          { value: "catch-all", label: t("address_catch_all") },
          { value: "plus", label: t("address_plus") },
        ]}
        onChange={(kind) => onChange(emptyAddress(kind))}
      />
      {value.kind === "none" && <p class="hint">{t("address_none_hint")}</p>}
      {value.kind === "catch-all" && (
        <Field label={t("address_domain")} hint={exampleText} problem={problem ? t("address_domain_wrong") : null}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              dir="ltr"
              spellcheck={false}
              autocomplete="off"
              placeholder="bots.example.com"
              value={value.domain}
              onInput={(event) => onChange({ kind: "catch-all", domain: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
      )}
      {value.kind === "plus" && (
        <Field label={t("address_mailbox")} hint={exampleText} problem={problem ? t("address_mailbox_wrong") : null}>
          {(ids) => (
            <input
              {...ids}
              type="email"
              dir="ltr"
              autocomplete="off"
              placeholder="ops@example.com"
              value={value.address}
              onInput={(event) => onChange({ kind: "plus", address: event.currentTarget.value.trim() })}
            />
          )}
        </Field>
      )}
    </div>
  );
};

const emptyAddress = (kind: OwnAddress["kind"]): OwnAddress => {
  if (kind === "catch-all") return { kind, domain: "" };
  return kind === "plus" ? { kind, address: "" } : { kind };
};
