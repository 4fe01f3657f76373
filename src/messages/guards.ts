/**
 * What each request must look like, checked in production too. Sizes are bounds against abuse; the rules a person can
 * break are checked where they belong (src/accounts/validation.ts). Follows architecture.md, "Messages".
 */
import * as v from "valibot";
import { ACCOUNT_KINDS, CUSTOM_FIELD_TYPES, LOGIN_METHODS, STEP_IDS } from "../accounts/account.ts";
import { FIELD_TYPES, FORM_KINDS } from "../forms/report.ts";
import { ownAddressSchema, preferencesSchema, settingsSchema } from "../settings/settings.ts";
import type { MessageName, Request } from "./protocol.ts";

type Schema<T> = v.GenericSchema<unknown, T>;
type Guards = { readonly [N in MessageName]: Schema<Request<N>> };

/** Longest text of any one field: longer than any rule allows, so that the rule's own message is what a person sees. */
const MAX_TEXT = 1_100_000;

const text = (max = MAX_TEXT) => v.pipe(v.string(), v.maxLength(max));
const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const hex = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${length}}$`, "u")));
const empty = v.strictObject({});

const id = hex(32);
const ref = { vault: id, id };
const passphrase = text(10_000);
const url = text(4096);
const ratio = v.pipe(v.number(), v.finite(), v.minValue(0));

const contact = v.nullable(
  v.strictObject({
    value: text(1000),
    holder: v.picklist(["own-domain", "plus-address", "outside", "provider"]),
    note: v.exactOptional(text(1000)),
  }),
);

const fields = v.strictObject({
  label: v.exactOptional(text()),
  kind: v.exactOptional(v.picklist(ACCOUNT_KINDS)),
  appId: v.exactOptional(v.nullable(text(100))),
  appName: v.exactOptional(text()),
  url: v.exactOptional(v.nullable(text())),
  username: v.exactOptional(text()),
  usernameIsPlaceholder: v.exactOptional(v.boolean()),
  password: v.exactOptional(text()),
  loginMethod: v.exactOptional(v.picklist(LOGIN_METHODS)),
  email: v.exactOptional(contact),
  phone: v.exactOptional(contact),
  dedicated: v.exactOptional(v.boolean()),
  notes: v.exactOptional(text()),
  customFields: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ name: text(), type: v.picklist(CUSTOM_FIELD_TYPES), value: text() })),
      v.maxLength(1000),
    ),
  ),
});

const secret = v.variant("kind", [
  v.strictObject({ kind: v.literal("password") }),
  v.strictObject({ kind: v.literal("past-password"), index: count(1000) }),
  v.strictObject({ kind: v.literal("pending-password") }),
  v.strictObject({ kind: v.literal("totp-secret") }),
  v.strictObject({ kind: v.literal("backup-codes") }),
]);

const fieldReport = v.strictObject({
  id: count(1_000_000_000),
  type: v.picklist(FIELD_TYPES),
  confirms: v.boolean(),
  visible: v.boolean(),
  empty: v.boolean(),
  maxLength: v.nullable(count(1_000_000_000)),
});

const passwordHints = v.strictObject({
  passwordRules: v.nullable(text(2000)),
  minLength: v.nullable(count(1_000_000_000)),
  pattern: v.nullable(text(500)),
  texts: v.pipe(v.array(text(300)), v.maxLength(16)),
  complaint: text(300),
  formComplaint: text(300),
  submitted: v.boolean(),
});

const form = v.strictObject({
  kind: v.picklist(FORM_KINDS),
  fields: v.pipe(v.array(fieldReport), v.maxLength(200)),
  newPassword: v.nullable(passwordHints),
  pressed: count(1_000_000_000),
  typedUsername: text(320),
  actionOrigin: text(300),
  title: text(200),
  siteName: text(200),
  language: text(35),
});

const act = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["unlock", "set-up", "open-popup"]) }),
  v.strictObject({ kind: v.literal("new-account"), accountKind: v.picklist(ACCOUNT_KINDS) }),
  v.strictObject({ kind: v.picklist(["continue", "fill", "fill-pending", "change-password"]), ref: v.strictObject(ref) }),
  v.strictObject({ kind: v.literal("use-password"), password: text(1000) }),
]);

const proof = v.strictObject({
  visible: v.nullable(v.boolean()),
  ratio,
  dwellMs: ratio,
  trusted: v.boolean(),
  devicePixelRatio: ratio,
});

const keyAnswer = { slot: id, output: hex(64) };

const wayProof = v.variant("kind", [
  v.strictObject({ kind: v.literal("passphrase"), passphrase }),
  v.strictObject({ kind: v.literal("key"), ...keyAnswer }),
]);

const draft = { fields, vault: v.nullable(id), id };

/** One schema a message. */
export const GUARDS: Guards = {
  "session/status": empty,
  "session/set-up": v.strictObject({
    workspaceName: text(1000),
    passphrase,
    ownAddress: ownAddressSchema,
  }),
  "session/unlock": v.strictObject({ passphrase }),
  "session/lock": empty,
  "session/prove": v.strictObject({ passphrase }),
  "session/unlock-by-key": v.strictObject(keyAnswer),
  "session/prove-by-key": v.strictObject(keyAnswer),
  "ways/keys": empty,
  "ways/list": empty,
  "ways/add-passphrase": v.strictObject({ slot: id, name: text(1000), passphrase, proof: wayProof }),
  "ways/add-key": v.strictObject({
    ...keyAnswer,
    name: text(1000),
    credential: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2}){1,1023}$/u)),
    rpId: text(300),
    salt: hex(32),
    proof: wayProof,
  }),
  "ways/change-passphrase": v.strictObject({ old: id, slot: id, passphrase, seen: v.boolean(), proof: wayProof }),
  "ways/rename": v.strictObject({ slot: id, name: text(1000) }),
  "ways/remove": v.strictObject({ slot: id }),
  "vaults/accept": v.strictObject({ vault: id }),
  "vaults/rekeying": empty,
  "vaults/check": empty,
  "vaults/list": empty,
  "vaults/loose": v.strictObject({ vault: id }),
  "vaults/reveal-loose": v.strictObject(ref),
  "vaults/create": v.strictObject({ id, name: text() }),
  "vaults/change": v.strictObject({
    vault: id,
    name: v.exactOptional(text()),
    disabled: v.exactOptional(v.boolean()),
    isDefault: v.exactOptional(v.literal(true)),
  }),
  "settings/get": empty,
  "settings/save": settingsSchema,
  "preferences/get": empty,
  "preferences/save": preferencesSchema,
  "view/get": empty,
  "view/save": v.strictObject({ route: text(300_000) }),
  "accounts/list": v.strictObject({
    query: text(1000),
    offset: count(1_000_000),
    limit: count(500),
    deleted: v.boolean(),
    vault: v.exactOptional(id),
  }),
  "accounts/get": v.strictObject(ref),
  "accounts/create": v.strictObject({ ...draft, vault: id }),
  "accounts/update": v.strictObject({ ...ref, revision: count(Number.MAX_SAFE_INTEGER), fields }),
  "accounts/duplicates": v.strictObject({
    appId: v.nullable(text(100)),
    host: v.nullable(text(300)),
    username: text(),
    except: v.nullable(id),
  }),
  "accounts/delete": v.strictObject(ref),
  "accounts/restore": v.strictObject(ref),
  "accounts/place": v.strictObject({ ...ref, into: v.nullable(id), outOf: v.nullable(id) }),
  "accounts/keep-copy": v.strictObject(ref),
  "accounts/add-origin": v.strictObject({ ...ref, origin: url, wide: v.boolean() }),
  "accounts/remove-origin": v.strictObject({ ...ref, origin: url }),
  "accounts/set-totp": v.strictObject({ ...ref, input: text() }),
  "accounts/remove-totp": v.strictObject(ref),
  "accounts/set-step": v.strictObject({
    ...ref,
    step: v.picklist(STEP_IDS),
    state: v.picklist(["todo", "doing", "done", "skipped"]),
    reason: text(1000),
  }),
  "accounts/reveal": v.strictObject({ ...ref, secret }),
  "accounts/copy-secret": v.strictObject({ ...ref, secret }),
  "accounts/code": v.strictObject(ref),
  "accounts/copy-code": v.strictObject(ref),
  "accounts/needs-doing": v.strictObject({ limit: count(500) }),
  "accounts/settle-password": v.strictObject({ ...ref, at: count(Number.MAX_SAFE_INTEGER), accepted: v.boolean() }),
  "accounts/change-password": v.strictObject(ref),
  "accounts/activity": v.strictObject(ref),
  "draft/get": empty,
  "draft/save": v.strictObject(draft),
  "draft/discard": empty,
  "generator/copy": v.strictObject({ password: text(1000) }),
  "generator/keep": v.strictObject({ password: text(1000) }),
  "generated/list": empty,
  "generated/reveal": v.strictObject(ref),
  "generated/copy": v.strictObject(ref),
  "site/get": empty,
  "site/fill": v.strictObject(ref),
  "site/new-account": v.strictObject({ accountKind: v.picklist(ACCOUNT_KINDS), id }),
  "site/password-rules": empty,
  "site/read": empty,
  "site/set-in-page": v.strictObject({ host: text(300), off: v.boolean() }),
  "request/pending": empty,
  "request/answer": v.strictObject({ id, accepted: v.boolean() }),
  "request/capture": v.strictObject({ id, answer: v.picklist(["save", "never", "not-now"]), vault: v.exactOptional(id) }),
  "tab/open": v.strictObject({ url }),
  "menu/hello": v.strictObject({ token: hex(64), ancestors: v.pipe(v.array(url), v.maxLength(50)) }),
  "menu/generate": empty,
  "menu/act": v.strictObject({ act, proof }),
  "menu/size": v.strictObject({ height: count(10_000) }),
  "menu/raise": empty,
  "menu/close": empty,
  "page/pressed": empty,
  "page/open": v.strictObject({ form }),
  "page/closed": empty,
  "page/went-on": empty,
  "page/grew": v.strictObject({ form }),
  "page/submitted": v.strictObject({ form, password: text(1000) }),
  "page/form-gone": empty,
};

/** @returns the request when it has the shape that message `name` asks for, else `null` */
export const parseRequest = <N extends MessageName>(name: N, request: unknown): Request<N> | null => {
  const result = v.safeParse(GUARDS[name], request, { abortEarly: true });
  return result.success ? result.output : null;
};

/** @returns whether `name` is a message at all */
export const isMessageName = (name: unknown): name is MessageName =>
  typeof name === "string" && Object.hasOwn(GUARDS, name);
