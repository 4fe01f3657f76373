/** Counts how often verdicts agree with the labels of pages. */
const CORE = new Set(["email", "username", "new-password", "current-password", "one-time-code", "given-name", "family-name", "name", "tel"]);

const share = (part, of) => `${part}/${of} ${of === 0 ? "–" : ((100 * part) / of).toFixed(1)} %`;

/**
 * Prints figures with their counts.
 * @param {{ page: object, kind: string, fields: Map<number, string> }[]} verdicts
 */
export const measure = (verdicts, tellMisses) => {
  const tell = (page, what) => tellMisses && console.error(`${page.name}\t${what}`);
  const fields = { right: 0, all: 0 };
  const passwords = { found: 0, wrong: 0, missed: 0 };
  const kinds = new Map();
  for (const { page, kind, fields: types } of verdicts) {
    const key = `${page.set} ${page.kind ?? "unsure"}`;
    const counts = kinds.get(key) ?? new Map();
    kinds.set(key, counts.set(kind, (counts.get(kind) ?? 0) + 1));
    if ((page.kind !== null && kind !== page.kind) || (page.set === "pages" && page.kind === null && kind === "sign-up")) tell(page, `is ${page.kind}, called ${kind}`);
    for (const probe of new Set([...types.keys(), ...Object.keys(page.labels).map(Number)])) {
      const labels = page.labels[probe];
      const type = types.get(probe) ?? "other";
      if (page.set === "fragments" && labels !== undefined) {
        const right = CORE.has(labels[0]) ? labels.includes(type) : !CORE.has(type);
        fields.all += 1;
        if (right) fields.right += 1;
        else tell(page, `field ${probe} is ${labels.join(" or ")}, called ${type}`);
      }
      if (page.set !== "pages") continue;
      const [isNew, calledNew] = [labels !== undefined, type === "new-password"];
      if (isNew && calledNew) passwords.found += 1;
      else if (isNew) passwords.missed += 1;
      else if (calledNew) passwords.wrong += 1;
      if (isNew !== calledNew) tell(page, `field ${probe} ${isNew ? "is new" : "is not new"}, called ${type}`);
    }
  }
  const count = (key, kind) => kinds.get(key)?.get(kind) ?? 0;
  const total = (key) => [...(kinds.get(key)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
  const part = (key, kind) => share(count(key, kind), total(key));
  const [pages, fragments] = ["pages password-change", "fragments password-change"];
  console.log(`fields right                  ${share(fields.right, fields.all)}`);
  console.log(`new passwords: precision      ${share(passwords.found, passwords.found + passwords.wrong)}`);
  console.log(`new passwords: recall         ${share(passwords.found, passwords.found + passwords.missed)}`);
  console.log(`sign-ups found: fragments     ${part("fragments sign-up", "sign-up")}`);
  console.log(`sign-ups found: pages         ${part("pages sign-up", "sign-up")}`);
  console.log(`logins called sign-up         ${part("fragments login", "sign-up")}`);
  console.log(`other pages called sign-up    ${part("pages unsure", "sign-up")}`);
  console.log(`newsletters called sign-up    ${part("fragments newsletter", "sign-up")}`);
  console.log(`password changes right        ${share(count(pages, "password-change") + count(fragments, "password-change"), total(pages) + total(fragments))}`);
};
