/**
 * What can be said of a form as a whole: named signals, without weights. Pure: features in, names out.
 */
import type { FormSurroundings } from "./features.ts";
import { isWordGroup, type Group } from "./knowledge/groups.ts";
import { words } from "./knowledge/words.ts";

const TEXTS = ["submit", "buttons", "headings", "above", "links", "prose", "lead", "tail", "choices", "title"] as const;
const NAMES = ["names", "action", "targets", "hidden", "path"] as const;

/** @returns the names of what the words around the fields say */
export const formSignals = (form: FormSurroundings): Set<string> => {
  const signals = new Set<string>();
  for (const place of TEXTS) addGroups(place, words.inText(form[place]), signals);
  for (const place of NAMES) addGroups(place, words.inName(form[place]), signals);
  if (form.signedIn) signals.add("signed in");
  if (isHiddenByName(form)) signals.add("hidden by name");
  if (form.submit === "") signals.add("no submit button");
  if (!form.hasForm) signals.add("no form");
  signals.add(`method ${form.method}`);
  if (form.passwordsElsewhere > 0) signals.add(`passwords elsewhere ${Math.min(form.passwordsElsewhere, 3)}`);
  signals.add(`checkboxes ${Math.min(form.checkboxes, 4)}`);
  return signals;
};

/** Names that hide something else than the form: what flows over, or all on screens of one size. */
const HIDES_LESS = /\boverflow hidden\b|\b(?:hidden|hide|invisible|d none) (?:xs|sm|md|lg|xl|mobile|phone|tablet|print|for|on)\b/gu;

/** @returns whether its classes say that it is put away: what is there to be shown later often shows no other way */
export const isHiddenByName = ({ names }: FormSurroundings): boolean =>
  /\b(?:hidden|hide|invisible|d none)\b/u.test(names.replaceAll(HIDES_LESS, ""));

const addGroups = (place: string, groups: ReadonlySet<Group>, signals: Set<string>): void => {
  for (const group of groups) if (!isWordGroup(group) && group !== "sign-up" && group !== "login") signals.add(`${place}:${group}`);
  // "Already have an account? Log in" speaks of the other form.
  const signUp = groups.has("sign-up") && !groups.has("to-sign-up");
  const login = groups.has("login") && !groups.has("to-login");
  if (signUp && login) signals.add(`${place}:sign-up & login`);
  else if (signUp) signals.add(`${place}:sign-up only`);
  else if (login) signals.add(`${place}:login only`);
};
