/**
 * Where the app is: a route, and the half-typed texts that belong to it, to and from one string. The route alone goes
 * into the address; the texts never do (a browser keeps addresses on disk). Follows interface.md, "Behaviour".
 */
import type { AccountRef } from "../src/accounts/account.ts";

export const ACCOUNT_TABS = ["details", "checklist", "activity"] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

export type Route =
  | { readonly view: "home" | "deleted" | "add" | "generator" | "generated" | "settings" | "reading" | "trouble" | "vaults" }
  | { readonly view: "account"; readonly ref: AccountRef; readonly tab: AccountTab };

export type HeldTexts = Readonly<Record<string, string>>;

export interface Place {
  readonly route: Route;
  readonly held: HeldTexts;
}

export const HOME: Route = { view: "home" };
const PLAIN_VIEWS = ["home", "deleted", "add", "generator", "generated", "settings", "reading", "trouble", "vaults"] as const;
const REF_PART = /^[\w-]{1,64}$/;

export const formatRoute = (route: Route): string => {
  if (route.view !== "account") return route.view;
  return ["account", route.ref.vault, route.ref.id, ...(route.tab === "details" ? [] : [route.tab])].join("/");
};

/** @returns the route, or home for anything that is none */
export const parseRoute = (text: string): Route => {
  const [view, vault, id, tab] = text.split("/");
  const plain = PLAIN_VIEWS.find((name) => name === view);
  if (plain !== undefined) return { view: plain };
  if (view !== "account" || vault === undefined || id === undefined) return HOME;
  if (!REF_PART.test(vault) || !REF_PART.test(id)) return HOME;
  return { view, ref: { vault, id }, tab: ACCOUNT_TABS.find((name) => name === tab) ?? "details" };
};

export const formatPlace = ({ route, held }: Place): string => {
  const texts = new URLSearchParams({ ...held }).toString();
  return texts === "" ? formatRoute(route) : `${formatRoute(route)}?${texts}`;
};

export const parsePlace = (text: string): Place => {
  const cut = text.indexOf("?");
  if (cut < 0) return { route: parseRoute(text), held: {} };
  return {
    route: parseRoute(text.slice(0, cut)),
    held: Object.fromEntries(new URLSearchParams(text.slice(cut + 1))),
  };
};

/** Where "back" leads. `null`: nowhere, this is home. */
export const parentOf = (route: Route): Route | null => {
  if (route.view === "home") return null;
  if (route.view === "reading" || route.view === "vaults") return { view: "settings" };
  return route.view === "generated" ? { view: "generator" } : HOME;
};
