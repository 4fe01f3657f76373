/** The models of the classifier as they were learned (scripts/forms-train.mjs), read when they are first needed. */
import { createModel, readModel, type LinearModel } from "../linear-model.ts";
import { OWN_TYPES, type OwnType } from "../own-types.ts";
import { FORM_KINDS, type FormKind } from "../report.ts";
import { fieldPrior, kindPrior, passwordPrior } from "./priors.ts";
import { BESIDE, KINDS, PASSWORDS } from "./model-weights.ts";

export const PASSWORD_TYPES = ["current-password", "new-password"] as const;
export type PasswordType = (typeof PASSWORD_TYPES)[number];

export interface Models {
  /** What a field holds, by itself: nothing but what is known beforehand. Learning made it no better. */
  readonly alone: LinearModel<OwnType>;
  /** What a form is for. */
  readonly kinds: LinearModel<FormKind>;
  /** What a field holds, beside its neighbours and in such a form. */
  readonly beside: LinearModel<OwnType>;
  /** Whether a password is new. */
  readonly passwords: LinearModel<PasswordType>;
}

let shipped: Models | null = null;

export const shippedModels = (): Models =>
  (shipped ??= {
    alone: createModel(OWN_TYPES, () => [], fieldPrior),
    kinds: readModel(FORM_KINDS, KINDS, kindPrior),
    beside: readModel(OWN_TYPES, BESIDE, fieldPrior),
    passwords: readModel(PASSWORD_TYPES, PASSWORDS, passwordPrior),
  });
