/** What rows of one item in several vaults say of each other, by docs/vault-format.md §6.9. */

/** §6.9. */
export interface ReadMembership {
  readonly elsewhere: readonly string[];
  readonly formerly: readonly string[];
  readonly taken: boolean;
  readonly versions: Readonly<Record<string, number>>;
}

interface ReadRow {
  readonly vault: string;
  readonly id: string;
  readonly type: string;
  readonly content: unknown;
  readonly versions: Readonly<Record<string, number>>;
  readonly membership?: ReadMembership;
}

const vectorText = ({ versions }: ReadRow): string => JSON.stringify(Object.entries(versions).sort());

/**
 * Names in `problems` what is not as §6.9 has it, and copies that are not in step.
 * @param open the vaults that could be read
 */
export const checkMemberships = (items: readonly ReadRow[], open: readonly string[], problems: string[]): void => {
  const byPlace = new Map(items.map((item) => [`${item.vault} ${item.id}`, item]));
  for (const item of items) {
    const { membership, vault, id, type } = item;
    if (membership === undefined) continue;
    const { elsewhere, formerly, taken } = membership;
    const say = (what: string) => problems.push(`vault ${vault} item ${id}: ${what}`);
    const lists = [elsewhere, formerly].map((list) => list.join());
    if (lists.join("|") !== [elsewhere, formerly].map((list) => [...new Set(list)].sort().join()).join("|")) say("order");
    if ([...elsewhere, ...formerly].includes(vault) || elsewhere.some((one) => formerly.includes(one))) say("named twice");
    if (taken && type !== "tombstone") say("taken out and still there");
    if (type === "tombstone") continue;
    for (const other of elsewhere.filter((one) => open.includes(one))) {
      const copy = byPlace.get(`${other} ${id}`);
      if (copy === undefined || copy.type === "tombstone") say(`no copy in ${other}`);
      else if (!copy.membership?.elsewhere.includes(vault)) say(`${other} does not name it`);
      else if (vectorText(copy) !== vectorText(item)) say(`not in step with ${other}`);
      else if (JSON.stringify(copy.content) !== JSON.stringify(item.content)) say(`changed apart from ${other}`);
    }
  }
};
