/**
 * The catalogue searched while somebody types: names, former names, hosts. Pure and fast (a few ms at most for hundreds
 * of apps); ranking is by where the words were found, then by name.
 */
import type { CatalogueApp } from "./app.ts";
import { appForUrl } from "./app-for-url.ts";
import { CATALOGUE } from "./catalogue.ts";

const LONGEST_QUERY = 200;
const MOST_RESULTS = 20;

/** Lower is better. Each kind of text has its own steps, so that a name always beats a former name found alike. */
const PENALTY = { name: 0, alsoCalled: 1, formerName: 2, host: 3 } as const;
const STEP = { whole: 0, start: 10, wordStart: 20, inside: 30 } as const;

type Searchable = { readonly text: string; readonly penalty: number };
type Indexed = { readonly app: CatalogueApp; readonly texts: readonly Searchable[] };

/** Lower case, without accents, everything but letters and digits as single spaces. */
const normalise = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const hostsOf = (app: CatalogueApp): readonly string[] => [
  ...app.origins.map((origin) => new URL(origin).hostname.replace(/^www\./, "")),
  ...app.tenantDomains,
];

const index = (app: CatalogueApp): Indexed => {
  const searchable = (texts: readonly string[], penalty: number): readonly Searchable[] =>
    texts.map((text) => ({ text: normalise(text), penalty }));
  return {
    app,
    texts: [
      ...searchable([app.name], PENALTY.name),
      ...searchable(app.alsoCalled, PENALTY.alsoCalled),
      ...searchable(app.formerNames, PENALTY.formerName),
      ...searchable(hostsOf(app), PENALTY.host),
    ],
  };
};

const indexes = new WeakMap<readonly CatalogueApp[], readonly Indexed[]>();

const indexOf = (apps: readonly CatalogueApp[]): readonly Indexed[] => {
  const known = indexes.get(apps) ?? apps.map(index);
  indexes.set(apps, known);
  return known;
};

const rankOfText = (text: string, query: string): number => {
  if (text === query) return STEP.whole;
  if (text.startsWith(query)) return STEP.start;
  if (text.includes(` ${query}`)) return STEP.wordStart;
  return text.includes(query) ? STEP.inside : Infinity;
};

const best = (texts: readonly Searchable[], query: string): number =>
  texts.reduce((rank, { text, penalty }) => Math.min(rank, rankOfText(text, query) + penalty), Infinity);

/** The whole query in one text, or else every word of it somewhere. */
const rankOf = ({ texts }: Indexed, query: string, words: readonly string[]): number => {
  const whole = best(texts, query);
  if (whole < Infinity || words.length === 1) return whole;
  return STEP.inside + Math.max(...words.map((word) => best(texts, word)));
};

/** What was pasted from the address bar, as an address; `null` for ordinary words. */
const asAddress = (query: string): string | null => {
  if (/^https?:\/\//i.test(query)) return query;
  return /^[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?$/.test(query) ? `https://${query}` : null;
};

/**
 * @param apps the list to search; keep handing in the same array, it is indexed once
 * @returns at most 20 apps, best first; for an empty query the first ones by name
 */
export const searchApps = (query: string, apps: readonly CatalogueApp[] = CATALOGUE): readonly CatalogueApp[] => {
  const cut = query.trim().slice(0, LONGEST_QUERY);
  const byName = (a: CatalogueApp, b: CatalogueApp): number => (a.name < b.name ? -1 : Number(a.name > b.name));
  const wanted = normalise(cut);
  if (wanted === "") return cut === "" ? apps.toSorted(byName).slice(0, MOST_RESULTS) : [];

  const address = asAddress(cut);
  const lives = address === null ? null : appForUrl(address, apps);
  const words = wanted.split(" ");
  const ranked = indexOf(apps)
    .map((indexed) => ({ app: indexed.app, rank: indexed.app === lives ? -1 : rankOf(indexed, wanted, words) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || byName(a.app, b.app));
  return ranked.slice(0, MOST_RESULTS).map(({ app }) => app);
};
