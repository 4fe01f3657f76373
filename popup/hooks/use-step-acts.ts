/** What is done about each step of the checklist: a place to go, a page to open, or a word to give. */
import type { StepId, StepProgress } from "../../src/accounts/account.ts";
import { CATALOGUE } from "../../src/apps/catalogue.ts";
import { useAccount } from "./use-account.ts";
import { useCall } from "./use-client.ts";
import { usePlace } from "./use-place.ts";
import { useSession } from "./use-session.ts";
import { useWords } from "./use-words.ts";

export interface StepAct {
  readonly label: string;
  readonly run: () => Promise<void>;
}

export interface StepActs {
  /** @returns the one act for `step`, or `null` where there is nothing to press */
  readonly actOf: (step: StepId) => StepAct | null;
  readonly set: (step: StepId, state: StepProgress["state"], reason: string) => Promise<void>;
  /** The reason with which `step` is skipped most, to be changed. */
  readonly usualReason: (step: StepId) => string;
}

export const useStepActs = (): StepActs => {
  const { t } = useWords();
  const call = useCall();
  const { account, adopt, update } = useAccount();
  const { noteChange } = useSession();
  const { go, hold } = usePlace();
  const { ref } = account;

  const set: StepActs["set"] = async (step, state, reason) => {
    adopt(await call("accounts/set-step", { ...ref, step, state, reason }));
    noteChange();
  };
  const say = (step: StepId, label: string): StepAct => ({ label, run: () => set(step, "done", "") });
  const edit = (name: string, label: string, text: string): StepAct => ({
    label,
    run: async () => {
      hold(`edit.${ref.id}.${name}`, text);
      go({ view: "account", ref, tab: "details" });
    },
  });

  const actOf: StepActs["actOf"] = (step) => {
    const app = CATALOGUE.find(({ id }) => id === account.appId);
    switch (step) {
      case "saml-supported":
        return app?.saml === undefined ? say(step, t("act_saml_supported")) : null;
      case "idp-assigned":
        return say(step, t("act_idp_assigned"));
      case "saved":
        return account.username.trim() === ""
          ? edit("username", t("act_username"), account.username)
          : edit("password", t("act_password"), "");
      case "email-attached":
        return edit("email", t("act_email"), account.email?.value ?? "");
      case "phone-attached":
        return edit("phone", t("act_phone"), account.phone?.value ?? "");
      case "username-is-email": {
        const { email } = account;
        if (email === null) return edit("email", t("act_email"), "");
        return {
          label: t("act_username_is_email"),
          run: () => update({ username: email.value, usernameIsPlaceholder: false }),
        };
      }
      case "user-created":
        return say(step, t("act_user_created"));
      case "saml-seen":
        return say(step, t("act_saml_seen"));
      case "admin-granted":
        return say(step, t("act_admin_granted"));
      case "totp-on":
        if (account.totp !== null) return say(step, t("act_totp_accepted"));
        return edit("totp", t("act_totp"), "");
      case "backup-codes":
      case "trusted-session":
        return null;
    }
  };

  const usualReason: StepActs["usualReason"] = (step) => {
    if (step === "phone-attached") return t("reason_no_phone");
    return step === "backup-codes" ? t("reason_no_backup_codes") : "";
  };

  return { actOf, set, usualReason };
};
