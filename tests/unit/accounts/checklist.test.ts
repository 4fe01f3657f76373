import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCOUNT_KINDS, STEP_IDS, type StepId, type StepProgress } from "../../../src/accounts/account.ts";
import {
  readiness,
  withStep,
  type ChecklistAccount,
  type ChecklistContext,
} from "../../../src/accounts/checklist.ts";
import { STEP_RULES, stepsOf } from "../../../src/accounts/kinds.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 31);
const context: ChecklistContext = { now: NOW, trustedSession: true, samlSupported: true };
const done: StepProgress = { state: "done", at: NOW - DAY };
const skipped: StepProgress = { state: "skipped", at: NOW, reason: "the app asks for none" };

const complete: ChecklistAccount = {
  kind: "placeholder",
  username: "ads-bot@acme.example",
  usernameIsPlaceholder: false,
  password: "correct horse",
  email: { value: "ads-bot@acme.example", holder: "own-domain" },
  phone: { value: "+4915112345678", holder: "outside", note: "SIM: M. Meier" },
  totp: { secret: "JBSWY3DPEHPK3PXP", algorithm: "SHA1", digits: 6, period: 30 },
  backupCodes: [{ code: "12345678", usedAt: null }],
  steps: { "idp-assigned": done, "user-created": done, "saml-seen": done, "admin-granted": done },
};

const lacks = (change: Partial<ChecklistAccount>, with_: Partial<ChecklistContext> = {}) =>
  readiness({ ...complete, ...change }, { ...context, ...with_ }).lacks.map(({ step, code }) => `${step}: ${code}`);

describe("the table of kinds", () => {
  /** product.md, "The three account kinds", line by line: placeholder, individual, idp. */
  it.each([
    ["saml-supported", "– – R"],
    ["idp-assigned", "– – R"],
    ["saved", "R R R"],
    ["email-attached", "R S –"],
    ["phone-attached", "S S –"],
    ["username-is-email", "R S –"],
    ["user-created", "R R –"],
    ["saml-seen", "– – S"],
    ["admin-granted", "R R R"],
    ["totp-on", "R R R"],
    ["backup-codes", "S S S"],
    ["trusted-session", "R R R"],
  ] as const)("says of %s: %s", (step, line) => {
    const letters = { required: "R", skippable: "S", none: "–" };
    const { placeholder, individual, idp } = STEP_RULES[step].duty;
    expect([placeholder, individual, idp].map((duty) => letters[duty]).join(" ")).toBe(line);
  });

  it("lists the steps of each kind in order", () => {
    expect(stepsOf("idp")).toEqual([
      "saml-supported",
      "idp-assigned",
      "saved",
      "saml-seen",
      "admin-granted",
      "totp-on",
      "backup-codes",
      "trusted-session",
    ]);
  });
});

describe("readiness", () => {
  it.each(ACCOUNT_KINDS)("calls a complete %s account ready", (kind) => {
    const verdict = readiness({ ...complete, kind }, context);
    expect(verdict).toMatchObject({ ready: true, lacks: [], nextStep: null });
    expect(verdict.steps.map(({ step }) => step)).toEqual(stepsOf(kind));
    expect(verdict.steps.every(({ state }) => state === "done")).toBe(true);
  });

  it.each([
    [{ username: " " }, ["saved: BadCredentials", "username-is-email: DummyUsername"]],
    [{ password: "" }, ["saved: EmptyPassword"]],
    [{ email: null }, ["email-attached: EmailNotProvided", "username-is-email: DummyUsername"]],
    [
      { email: { value: "x", holder: "outside" } },
      ["email-attached: InvalidEmail", "username-is-email: DummyUsername"],
    ],
    [{ phone: null }, ["phone-attached: PhoneNotProvided"]],
    [{ phone: { value: "+4915112345678", holder: "outside" } }, ["phone-attached: PhoneNotManaged"]],
    [{ usernameIsPlaceholder: true }, ["username-is-email: DummyUsername"]],
    [{ username: "acme-bot" }, ["username-is-email: DummyUsername"]],
    [{ steps: { "admin-granted": done } }, ["user-created: UserNotCreated"]],
    [{ steps: { "user-created": done } }, ["admin-granted: UnderpermissionedAccount"]],
    [{ totp: null }, ["totp-on: MfaNotManaged"]],
    [{ backupCodes: [] }, ["backup-codes: BackupCodesMissing"]],
    [{ backupCodes: [{ code: "1", usedAt: 1 }] }, ["backup-codes: BackupCodesMissing"]],
  ] satisfies readonly (readonly [Partial<ChecklistAccount>, readonly string[]])[])(
    "names what a placeholder lacks (%#)",
    (change, expected) => {
      expect(lacks(change)).toEqual(expected);
    },
  );

  it("names what an IdP-provisioned account lacks", () => {
    expect(lacks({ kind: "idp", steps: {} }, { samlSupported: false })).toEqual([
      "saml-supported: SamlNotSupported",
      "idp-assigned: IdpNotAssigned",
      "saml-seen: SamlNotSeen",
      "admin-granted: UnderpermissionedAccount",
    ]);
  });

  it("takes a word on SAML only where the catalogue says nothing", () => {
    const steps = { ...complete.steps, "saml-supported": done };
    const unknown: ChecklistContext = { ...context, samlSupported: null };
    expect(readiness({ ...complete, kind: "idp", steps }, unknown).ready).toBe(true);
    expect(readiness({ ...complete, kind: "idp" }, unknown).nextStep).toBe("saml-supported");
    expect(lacks({ kind: "idp", steps }, { samlSupported: false })).toEqual(["saml-supported: SamlNotSupported"]);
  });

  it("lets the attested role go stale after 90 days, not before", () => {
    const grantedAt = NOW - 90 * DAY;
    const steps = { ...complete.steps, "admin-granted": { state: "done", at: grantedAt } as const };
    expect(lacks({ steps })).toEqual([]);
    expect(lacks({ steps }, { now: NOW + 1 })).toEqual(["admin-granted: UnderpermissionedAccount"]);
    const verdict = readiness({ ...complete, steps }, { ...context, now: NOW + 1 });
    expect(verdict.steps.find(({ step }) => step === "admin-granted")).toMatchObject({ state: "todo", at: grantedAt });
    const old = { ...complete.steps, "user-created": { state: "done", at: 0 } as const };
    expect(lacks({ steps: old })).toEqual([]);
  });

  it("needs this device's trusted session", () => {
    expect(lacks({}, { trustedSession: false })).toEqual(["trusted-session: SecureDeviceNotFound"]);
  });

  it("counts a second factor only once the app took it, while it is being set up", () => {
    const steps = { ...complete.steps, "totp-on": { state: "doing", at: NOW } as const };
    expect(lacks({ steps })).toEqual(["totp-on: MfaNotManaged"]);
    expect(lacks({ steps: { ...steps, "totp-on": done } })).toEqual([]);
    expect(lacks({ totp: null, steps: { ...steps, "totp-on": done } })).toEqual(["totp-on: MfaNotManaged"]);
  });

  it("counts a skip with a reason, where a skip is allowed", () => {
    const base = { phone: null, backupCodes: [], email: null, totp: null } as const;
    const all = Object.fromEntries(STEP_IDS.map((step) => [step, skipped]));
    const steps = { ...all, "user-created": done, "admin-granted": done };
    expect(lacks({ ...base, steps })).toEqual([
      "email-attached: EmailNotProvided",
      "username-is-email: DummyUsername",
      "totp-on: MfaNotManaged",
    ]);
    expect(lacks({ ...base, kind: "individual", steps })).toEqual(["totp-on: MfaNotManaged"]);
    const silent = { ...steps, "phone-attached": { state: "skipped", at: NOW, reason: " " } as const };
    expect(lacks({ ...base, kind: "individual", steps: silent })).toContain("phone-attached: PhoneNotProvided");
  });

  it("goes through the steps in order, and keeps date and reason", () => {
    const steps = { "user-created": { state: "doing", at: 5 }, "phone-attached": skipped } as const;
    const verdict = readiness({ ...complete, email: null, phone: null, steps }, context);
    expect(verdict.nextStep).toBe("email-attached");
    const find = (wanted: StepId) => verdict.steps.find(({ step }) => step === wanted);
    expect(find("user-created")).toEqual({ step: "user-created", state: "doing", required: true, at: 5 });
    expect(find("phone-attached")).toEqual({
      step: "phone-attached",
      state: "skipped",
      required: false,
      at: NOW,
      reason: "the app asks for none",
    });
  });

  it("is ready exactly when nothing lacks, and nothing required is ever skipped", () => {
    const progress = fc.record({
      state: fc.constantFrom("todo", "doing", "done", "skipped"),
      at: fc.integer({ min: NOW - 200 * DAY, max: NOW }),
      reason: fc.constantFrom("", "why not"),
    });
    const steps = fc.dictionary(fc.constantFrom(...STEP_IDS), progress);
    const kind = fc.constantFrom(...ACCOUNT_KINDS);
    fc.assert(
      fc.property(steps, kind, fc.boolean(), fc.boolean(), (given, of, trustedSession, hasTotp) => {
        const account = { ...complete, kind: of, steps: given, ...(hasTotp ? {} : { totp: null }) } as ChecklistAccount;
        const verdict = readiness(account, { now: NOW, trustedSession, samlSupported: null });
        const open = verdict.steps.filter(({ state }) => state === "todo" || state === "doing");
        expect(verdict.ready).toBe(open.length === 0);
        expect(verdict.lacks.map(({ step }) => step)).toEqual(open.map(({ step }) => step));
        expect(verdict.nextStep).toBe(open[0]?.step ?? null);
        expect(verdict.steps.some(({ state, required }) => required && state === "skipped")).toBe(false);
      }),
    );
  });
});

describe("withStep", () => {
  it("records what was said, and when, and leaves the other steps alone", () => {
    const account = { kind: "placeholder", steps: { "admin-granted": done } } as const;
    expect(withStep(account, "user-created", "done", "", NOW)).toEqual({
      "admin-granted": done,
      "user-created": { state: "done", at: NOW },
    });
    expect(withStep(account, "phone-attached", "skipped", " none asked ", NOW)["phone-attached"]).toEqual({
      state: "skipped",
      at: NOW,
      reason: "none asked",
    });
    expect(withStep({ ...account, kind: "idp" }, "totp-on", "done", "", NOW)["totp-on"]?.state).toBe("done");
  });

  it.each([
    ["placeholder", "saml-seen", "done", "x", "StepRefused"],
    ["placeholder", "email-attached", "skipped", "x", "StepRefused"],
    ["idp", "totp-on", "skipped", "x", "StepRefused"],
    ["placeholder", "saved", "done", "", "StepRefused"],
    ["individual", "username-is-email", "done", "", "StepRefused"],
    ["individual", "email-attached", "skipped", " ", "ReasonMissing"],
    ["individual", "user-created", "done", "x".repeat(1001), "TooLarge"],
  ] as const)("refuses for %s %s %s (%#)", (kind, step, state, reason, code) => {
    expect(() => withStep({ kind, steps: {} }, step, state, reason, NOW)).toThrow(expect.objectContaining({ code }));
  });
});
