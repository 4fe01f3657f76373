/** What the menu's rows say and show, by kind of choice. */
import { Ellipsis, KeyRound, LockKeyhole, LogIn, RefreshCcwDot, RotateCcwKey, Search, ShieldPlus, UserPlus, type IconNode } from "lucide";
import type { SaidRule } from "../../src/generator/rule-parts.ts";
import { sayRules } from "../../src/i18n/rule-words.ts";
import type { Words } from "../../src/i18n/translate.ts";
import type { MenuChoice, OfferedAccount } from "../../src/messages/protocol.ts";

type AnotherPassword = Extract<MenuChoice, { kind: "another-password" }>;
type ChangePassword = Extract<MenuChoice, { kind: "change-password" }>;

export interface ChoiceWords {
  readonly icon: IconNode;
  readonly title: string;
  readonly detail: string;
  readonly tag: string;
}

const generateDetail = (followed: readonly SaidRule[], words: Words): string =>
  followed.length === 0 ? words.t("menu_generate_hint") : words.t("menu_generate_rules", sayRules(words, followed));

const whoseDetail = ({ username, vaults }: OfferedAccount, { list }: Words): string =>
  [username, list(vaults)].filter((part) => part !== "").join(" · ");

const changeDetail = ({ because, followed, ...account }: ChangePassword, words: Words): string =>
  because === null ? whoseDetail(account, words) : anotherDetail({ because, followed }, words);

const anotherDetail = ({ because, followed }: Pick<AnotherPassword, "because" | "followed">, words: Words): string => {
  if (because === "said") return words.t("menu_another_said", sayRules(words, followed));
  return words.t(because === "guessed" ? "menu_another_guessed" : "menu_another_nothing");
};

export const wordsOf = (choice: MenuChoice, words: Words): ChoiceWords => {
  const { t } = words;
  switch (choice.kind) {
    case "unlock":
      return { icon: LockKeyhole, title: t("menu_unlock"), detail: t("menu_unlock_hint"), tag: "" };
    case "set-up":
      return { icon: ShieldPlus, title: t("menu_set_up"), detail: t("menu_set_up_hint"), tag: "" };
    case "new-account":
      return {
        icon: UserPlus,
        title: t("menu_new_account", choice.appName),
        detail: choice.username,
        tag: choice.accountKind === "placeholder" ? t("menu_placeholder") : t("menu_individual"),
      };
    case "continue":
      return { icon: Ellipsis, title: t("menu_continue", choice.label), detail: whoseDetail(choice, words), tag: "" };
    case "fill":
      return { icon: LogIn, title: t("menu_fill", choice.label), detail: whoseDetail(choice, words), tag: "" };
    case "fill-pending":
      return { icon: LogIn, title: t("menu_fill_pending", choice.label), detail: whoseDetail(choice, words), tag: t("menu_pending") };
    case "change-password":
      return { icon: RefreshCcwDot, title: t("menu_change_password", choice.label), detail: changeDetail(choice, words), tag: "" };
    case "generate":
      return { icon: KeyRound, title: t("menu_generate"), detail: generateDetail(choice.followed, words), tag: "" };
    case "another-password":
      return { icon: RotateCcwKey, title: t("menu_another"), detail: anotherDetail(choice, words), tag: "" };
    case "open-popup":
      return { icon: Search, title: t("menu_open_popup"), detail: t("menu_open_popup_hint"), tag: "" };
  }
};

export const keyOf = (choice: MenuChoice): string => {
  if (choice.kind === "new-account") return `new-account ${choice.accountKind}`;
  if ("ref" in choice) return `${choice.kind} ${choice.ref.vault} ${choice.ref.id}`;
  return choice.kind;
};
