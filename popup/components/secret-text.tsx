/** A secret in clear, in a face that tells its characters apart, digits and symbols in colours of their own. */
export type CharacterSort = "letter" | "digit" | "symbol";

export interface SecretPart {
  readonly sort: CharacterSort;
  readonly text: string;
}

const sortOf = (char: string): CharacterSort => {
  if (/\p{L}|\p{M}/u.test(char)) return "letter";
  return /\p{N}/u.test(char) ? "digit" : "symbol";
};

/** @returns `text` cut where the sort of its characters changes; joined again it is `text` */
export const splitSecret = (text: string): readonly SecretPart[] => {
  const parts: { sort: CharacterSort; text: string }[] = [];
  for (const char of text) {
    const sort = sortOf(char);
    const last = parts.at(-1);
    if (last?.sort === sort) last.text += char;
    else parts.push({ sort, text: char });
  }
  return parts;
};

export const SecretText = ({ text }: { readonly text: string }) => (
  <bdi class="secret" dir="ltr">
    {splitSecret(text).map((part, place) => (
      <span key={place} class={part.sort}>
        {part.text}
      </span>
    ))}
  </bdi>
);

/** A masked secret. Eight dots whatever its length, which is nobody's business. */
export const MaskedSecret = () => (
  <span class="secret masked" aria-hidden="true">
    ••••••••
  </span>
);
