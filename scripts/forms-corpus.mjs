/**
 * Reads a folder of labelled pages (`fragments/` and `pages/`) as examples to learn from: labels are taken out of the
 * markup, fields are numbered (`data-probe`), and each page gets the site it comes from, so that no site is on both sides
 * of a measurement.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "tldts";

const TOKENS = {
  emailAddress: "email", username: "username", firstName: "given-name", middleName: "additional-name",
  lastName: "family-name", fullName: "name", phone: "tel", totp: "one-time-code", addressPostalCode: "postal-code",
  cardSecurityCode: "cc-csc", cardNumber: "cc-number", addressProvince: "address-level1", addressCity: "address-level2",
  addressStreet: "street-address", addressStreet2: "address-line2", addressCountryCode: "country-name",
  expirationMonth: "cc-exp-month", expirationYear: "cc-exp-year", expiration: "cc-exp", cardName: "cc-name",
  birthday: "bday", birthdayDay: "bday-day", birthdayMonth: "bday-month", birthdayYear: "bday-year", unknown: "other",
};
const KIND_ENDS = /_(?:com-)?(?:log-?in|sign-?in|sign-?up|regist|checkout|change|newsletter|subscri|contact|payment|search|new|card|refund|payout|password|help|guest|credit|email-|cart|shopping|survey|title|tasklist|home|reset|cloudsave|poor|2fa|hidden|event|assign|international)/;

/** @returns {string | null} what the page is for; `null` where its label doesn't say */
const kindOf = (name, set) => {
  if (set === "pages") return /_change/.test(name) ? "password-change" : /n[a-z]?(_change)?\.html$/.test(name) ? null : "sign-up";
  const signUp = /signup|register|registration/i.test(name);
  const login = /login|signin/i.test(name);
  if (signUp && login) return null;
  if (signUp) return "sign-up";
  if (login) return "login";
  if (/change-password/.test(name)) return "password-change";
  return /newsletter|subscribe/.test(name) ? "newsletter" : null;
};

const siteOf = (name, set, html) => {
  if (set === "pages") {
    const original = /<link rel="original"[^>]*href="?([^">\s]+)/.exec(html)?.[1] ?? "";
    return parse(original).domainWithoutSuffix ?? name.replace(/(\d)[a-z]{0,2}(_change)?\.html$/, "$1");
  }
  const stem = `${name.replace(/\.html$/, "")}_`.split(KIND_ENDS)[0].replace(/_$/, "");
  const host = parse(stem.replaceAll("_", "."));
  return (host.isIcann ? host.domainWithoutSuffix : null) ?? stem.split("_")[0];
};

const expected = (label, kind) => {
  const [type, variant] = label.split(".");
  if (label === "username OR emailAddress") return ["username", "email"];
  if (type !== "password") return [TOKENS[type] ?? "other"];
  if (variant) return [`${variant}-password`];
  if (kind === "sign-up") return ["new-password"];
  return kind === "login" ? ["current-password"] : ["new-password", "current-password"];
};

/**
 * @param {string} dir
 * @returns {{ name: string, set: string, site: string, kind: string | null, html: string, labels: { [probe: string]: string[] } }[]}
 */
export const readCorpus = (dir) =>
  ["fragments", "pages"].flatMap((set) => {
    const folder = join(dir, set);
    if (!existsSync(folder)) return [];
    return readdirSync(folder).filter((name) => name.endsWith(".html")).sort().map((name) => {
      const kind = kindOf(name, set);
      const labels = {};
      const raw = readFileSync(join(folder, name), "utf8");
      const site = siteOf(name, set, raw);
      let next = 0;
      let html = raw.replace(/^\s*<!--[\s\S]*?-->/, "").replace(/<link rel="original"[^>]*>/g, "");
      html = html.replace(/<(input|select|textarea)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi, (_, tag, attributes) => {
        const probe = next;
        next += 1;
        const manual = /\sdata-manual-scoring="([^"]*)"/.exec(attributes);
        const fathom = /\sdata-fathom="([^"]*)"/.exec(attributes);
        if (manual) labels[probe] = expected(manual[1], kind);
        if (fathom && /new|confirm/.test(fathom[1])) labels[probe] = ["new-password"];
        return `<${tag} data-probe="${probe}"${attributes}>`;
      });
      html = html.replace(/\sdata-(?:manual-[a-z]+|fathom|ddg-[a-z]+)(?:="[^"]*")?/gi, "");
      if (set === "fragments") html = `<!doctype html><meta charset="utf-8"><title></title>\n${html}`;
      return { name, set, site, kind, html, labels };
    });
  });

/** @returns {number} the same in 0 … 1 for the same site, always */
export const drawOf = (site, seed) => createHash("sha256").update(`${seed} ${site}`).digest().readUInt32BE(0) / 2 ** 32;
