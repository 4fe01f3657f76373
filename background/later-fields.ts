/**
 * Fills what a sign-up form shows only after it was filled, with the account that this sign-up made. Nobody presses for
 * it: so only into the very document that was filled, only for a half-made account, only into empty fields, and never
 * where the gate would ask.
 */
import { openAccount } from "../src/accounts/account-store.ts";
import type { FormReport } from "../src/forms/report.ts";
import { loadSettings } from "../src/settings/settings-store.ts";
import { fillValues } from "../src/signup/fill-values.ts";
import { signUpIn } from "../src/signup/progress.ts";
import type { Background } from "./background.ts";
import { withFittingPassword } from "./filling.ts";
import type { Place } from "../src/platform/tabs.ts";
import { gateFrameOf, type Target } from "./place.ts";
import { gate, isHalfMade, sourceOf, storeKept, write } from "./writing.ts";

/** @throws AppError the gate's refusal, and what writing throws */
export const fillLaterFields = async (background: Background, form: FormReport, place: Place): Promise<void> => {
  const { area, now, session } = background;
  const keychain = await session.keychain();
  const signUp = await signUpIn(area, place.tabId, place.documentId, now());
  const frame = form.kind === "sign-up" && keychain !== null && signUp !== null ? await gateFrameOf(place) : null;
  if (keychain === null || signUp === null || frame === null) return;
  const target: Target = { place, frame, form };
  const stored = await openAccount(await background.openVaults(), signUp.ref);
  if (!isHalfMade(stored.account) || gate(target, "stored", stored, [], now()) !== null) return;
  const isPasswordThere = form.fields.some(({ type, visible, empty }) => type === "new-password" && visible && !empty);
  const account = isPasswordThere ? stored.account : await withFittingPassword(background, target, stored);
  const { identity } = await loadSettings(background.context, keychain);
  const isEmpty = (id: number): boolean => form.fields.some((field) => field.id === id && field.empty);
  const values = fillValues(form, sourceOf(account, identity, now())).filter(({ field }) => isEmpty(field));
  if (values.length === 0) return;
  const outcomes = await write(background, target, values, signUp.ref, null, true);
  await storeKept(background, signUp.ref, form, outcomes);
};
