/**
 * A password for a form: by what its page demands, by what it said of one that it refused, and as the user likes it.
 * Not how it gets there (filling.ts).
 */
import type { AccountRef } from "../src/accounts/account.ts";
import { appForUrl } from "../src/apps/app-for-url.ts";
import type { FormReport } from "../src/forms/report.ts";
import { combineRules } from "../src/generator/combine-rules.ts";
import type { Demand } from "../src/generator/demand.ts";
import { demandsOf } from "../src/generator/page-demands.ts";
import { obeysPageRules } from "../src/generator/page-check.ts";
import { generateUnseen, type PagePassword } from "../src/generator/page-password.ts";
import { nextAfterRejection, type NextTry } from "../src/generator/rejection.ts";
import type { GeneratorSettings } from "../src/generator/settings.ts";
import type { PasswordChoice } from "../src/menu/choices.ts";
import type { PasswordOffer } from "../src/menu/pairing.ts";
import { loadPreferences } from "../src/settings/settings-store.ts";
import { attemptIn, refusalOf } from "../src/signup/attempts.ts";
import type { Background } from "./background.ts";
import type { Target } from "./place.ts";

export interface PasswordPlan {
  /** Everything known of what the page takes. */
  readonly demands: readonly Demand[];
  /** Of these, what its refusals say. */
  readonly rejections: readonly Demand[];
  /** The page has refused the last one, and why the next is another; `nothing`: none that is strong would be. */
  readonly refused: NextTry["because"] | "nothing" | null;
  /** Whose password was refused, if any account's. */
  readonly replaces: AccountRef | null;
}

const shortestLimit = (form: FormReport): number | null => {
  const limits = form.fields.flatMap(({ type, maxLength }) =>
    type === "new-password" && maxLength !== null && maxLength > 0 ? [maxLength] : [],
  );
  return limits.length > 0 ? Math.min(...limits) : null;
};

/** @param refusal what of the page's text is no rule but a complaint */
const demandsOfPage = ({ form, frame }: Target, refusal: string): readonly Demand[] => {
  const { passwordRules = null, minLength = null, pattern = null, texts = [], complaint = "" } = form.newPassword ?? {};
  const said = complaint === "" || complaint === refusal ? texts : [...texts, complaint];
  const hints = { passwordRules, minLength, maxLength: shortestLimit(form), pattern, texts: said };
  return demandsOf(hints, appForUrl(frame.url)?.passwordRules ?? null);
};

const wordsFor = async ({ kind }: GeneratorSettings): Promise<readonly string[] | null> =>
  kind === "passphrase" ? (await import("../src/generator/eff-words.ts")).EFF_WORDS : null;

/** A password by `demands` and by the rules used last, as far as these are strong enough. */
export const generateBy = async ({ local, random }: Background, demands: readonly Demand[]): Promise<PagePassword> => {
  const { generator } = await loadPreferences(local);
  return generateUnseen(demands, generator, random, await wordsFor(generator));
};

/** @returns whether the page takes the password, as far as it says what it takes */
export const isTakenByPage = async (background: Background, target: Target, password: string): Promise<boolean> => {
  const { demands } = await planPassword(background, target);
  const { generator } = await loadPreferences(background.local);
  return obeysPageRules(password, combineRules(demands, generator.password).rules);
};

/** What the next password for this form is made by. */
export const planPassword = async (
  background: Background,
  target: Target,
): Promise<PasswordPlan> => {
  const { area, local, now } = background;
  const { tabId, documentId } = target.place;
  const attempt = await attemptIn(area, tabId, target.frame.origin, now());
  const refusal = attempt === null ? "" : refusalOf(target.form, documentId, attempt);
  const rejections = attempt?.rejections ?? [];
  const page = demandsOfPage(target, refusal);
  const demands = [...page, ...rejections];
  if (attempt === null || refusal === "") return { demands, rejections, refused: null, replaces: null };
  // The refused one itself is not kept where it could be read while locked: one by the same rules stands for it.
  const alike = await generateBy(background, demands);
  const { generator } = await loadPreferences(local);
  const next = nextAfterRejection(refusal, alike.value, demands, generator.password);
  const { account: replaces } = attempt;
  if (next === null) return { demands, rejections, refused: "nothing", replaces };
  return { demands: next.demands, rejections: next.demands.slice(page.length), refused: next.because, replaces };
};

/**
 * {@link planPassword}, and the rules that it will follow.
 * @returns `choice` null where an account waits for the password but is locked away: to be unlocked first
 */
export const offerPassword = async (
  background: Background,
  target: Target,
): Promise<{ readonly offer: PasswordOffer; readonly choice: PasswordChoice | null }> => {
  const { demands, rejections, refused, replaces } = await planPassword(background, target);
  const isLocked = (await background.session.keychain()) === null;
  const { generator } = await loadPreferences(background.local);
  const { followed } = combineRules(demands, generator.password);
  return { offer: { demands, rejections, replaces }, choice: isLocked && replaces !== null ? null : { refused, followed, replaces } };
};
