/**
 * The script that follows autofill.iife.ts where there is something to do: shows the menu, writes what the background
 * decided, notices that the page went on and that a person sent off a password. Reads the page through the autofill
 * script's reader. Decides nothing about accounts. Follows architecture.md, "Life of a fill".
 */
import { watchPassword } from "../src/forms/capture.ts";
import { deepActiveElement } from "../src/forms/composed-tree.ts";
import { isExtensionAlive, listenToBackground, message } from "../src/forms/extension-api.ts";
import { isFillable, isOpen, scopeOf, type Field } from "../src/forms/fields.ts";
import { fillFields } from "../src/forms/fill.ts";
import { actionsOf } from "../src/forms/form-report.ts";
import { watchLaterFields } from "../src/forms/later-fields.ts";
import type { ClassifiedForm } from "../src/forms/page-forms.ts";
import type { PageReader } from "../src/forms/page-reader.ts";
import { pageWorld, type PageWorld } from "../src/forms/page-world.ts";
import type { FormReport } from "../src/forms/report.ts";
import { filledPassword, repeatPassword, type FilledPassword } from "../src/forms/repeat-password.ts";
import { onSubmission } from "../src/forms/submission.ts";
import { isVisible } from "../src/forms/visibility.ts";
import { watchWentOn } from "../src/forms/went-on.ts";
import type { Command, CommandName, FieldOutcome, PageCommands } from "../src/messages/protocol.ts";
import { openMenuFrame, type MenuFrame } from "./menu-frame.ts";

type ActingCommand = Exclude<CommandName, "classify">;

const start = (world: PageWorld, reader: PageReader): void => {
  const { call, signal, quietly, fieldOf } = reader;
  let menu: MenuFrame | null = null;
  let watch: AbortController | null = null;
  let later: AbortController | null = null;
  let submission: AbortController | null = null;
  /** The form that is listened to for a password that a person sends off. */
  let captured: { readonly container: Element; readonly ends: AbortController } | null = null;

  const openMenu = (field: Field, url: string): void => {
    menu = openMenuFrame(field, url, message("menu_frame_title"), () => {
      menu = null;
      void quietly(call("page/closed", {}));
    });
  };
  const closeMenu = (focusField: boolean): void => {
    reader.opening += 1;
    menu?.close(focusField);
  };

  const fill = async ({ values, watch: watching, keepsFocus }: PageCommands["fill"]["request"]): Promise<readonly FieldOutcome[]> => {
    const form = reader.reported();
    const host = menu?.host ?? null;
    const outcomes = await fillFields(
      values.map(({ field, ...value }) => ({ id: field, target: reader.targetOf(field), ...value })),
      host,
      actionsOf,
      keepsFocus,
    );
    if (form === null || !outcomes.some(({ written }) => written)) return outcomes;
    const password = filledPassword(form, values, outcomes, reader.targetOf);
    if (watching) watchFor(form, outcomes);
    if (watching || password !== null) watchLater(form, password);
    listenForSubmission(form, outcomes);
    listen();
    return outcomes;
  };

  const writtenFields = (outcomes: readonly FieldOutcome[]): readonly Field[] =>
    outcomes.flatMap(({ field, written }) => (written ? (fieldOf(field) ?? []) : []));

  /** Whether the form was submitted since a new password was filled in is in the next report. */
  const listenForSubmission = ({ scope, verdict }: ClassifiedForm, outcomes: readonly FieldOutcome[]): void => {
    const isNew = (id: number): boolean => verdict.fields.some((field) => field.id === id && field.type === "new-password");
    if (!outcomes.some(({ field, written }) => written && isNew(field))) return;
    submission?.abort();
    submission = new AbortController();
    reader.submitted = false;
    const noted = (): void => {
      reader.submitted = true;
      submission?.abort();
    };
    const ends = AbortSignal.any([signal, submission.signal]);
    onSubmission({ container: scope.container, fields: writtenFields(outcomes) }, noted, ends);
  };

  const isShownAgain = (kind: FormReport["kind"]): boolean => reader.classifyAll().some((shown) => isStepOf(kind, shown));

  const watchFor = ({ scope, verdict }: ClassifiedForm, outcomes: readonly FieldOutcome[]): void => {
    watch?.abort();
    watch = new AbortController();
    watchWentOn(
      { container: scope.container, fields: writtenFields(outcomes), isThereAgain: () => isShownAgain(verdict.kind) },
      () => void quietly(call("page/went-on", {})),
      AbortSignal.any([signal, watch.signal]),
    );
  };

  /** The fields that the user sees of the form that was filled, or of the sign-up that took its place on the page. */
  const fieldsNow = ({ scope }: ClassifiedForm): readonly Field[] => {
    if (!isExtensionAlive()) reader.end();
    // Not while the user chooses: what the menu is about is what was reported last.
    if (menu !== null || signal.aborted) return [];
    const [still] = scope.fields.filter((field) => field.isConnected);
    const now = still === undefined ? signUpIn(reader.classifyAll())?.scope : scopeOf(still);
    return (now?.fields ?? []).filter((field) => isOpen(field) && isVisible(field));
  };

  const watchLater = (form: ClassifiedForm, password: FilledPassword | null): void => {
    later?.abort();
    later = new AbortController();
    const known = form.features.fields.flatMap(({ id, visible }) => (visible ? (fieldOf(id) ?? []) : []));
    const onLater = async ([field]: readonly Field[]): Promise<void> => {
      const grown = field === undefined ? null : reader.classify(field);
      if (grown === null) return;
      if (password !== null) await repeatPassword(password, grown, fieldOf, menu?.host ?? null, actionsOf);
      if (grown.verdict.kind === "sign-up") await quietly(call("page/grew", { form: reader.report(grown, 0) }));
    };
    watchLaterFields(form.scope.container, known, () => fieldsNow(form), (fields) => void onLater(fields), AbortSignal.any([signal, later.signal]));
  };

  const meant = (): Field | null => {
    const active = deepActiveElement();
    if (isFillable(active)) return active;
    return isFillable(world.field) && world.field.isConnected ? world.field : null;
  };

  const listen = (): void => {
    const form = reader.reported();
    const container = form?.scope.container;
    if (form === null || container === undefined) return;
    if (captured?.container === container && !captured.ends.signal.aborted) return;
    captured?.ends.abort();
    const ends = new AbortController();
    captured = { container, ends };
    const read = (): ClassifiedForm | null => {
      const field = meant() ?? form.scope.fields.find(({ isConnected }) => isConnected);
      const now = field === undefined ? null : reader.classify(field);
      return now?.scope.container === container ? now : null;
    };
    const sentOff = (sent: ClassifiedForm, password: string): void =>
      void quietly(call("page/submitted", { form: reader.describe(sent), password }));
    const gone = (): void => {
      ends.abort();
      void quietly(call("page/form-gone", {}));
    };
    const again = (): boolean => isShownAgain(form.verdict.kind);
    watchPassword(form, { form: read, report: reader.describe, fieldOf }, { sentOff, gone }, again, AbortSignal.any([signal, ends.signal]));
  };

  const commands: { readonly [N in ActingCommand]: (request: PageCommands[N]["request"]) => Promise<PageCommands[N]["reply"]> } = {
    "fill": fill,
    "menu-size": async ({ height }) => (menu?.setHeight(height), null),
    "menu-raise": async () => (menu?.raise(), null),
    "menu-close": async ({ focusField }) => (closeMenu(focusField), null),
  };
  const isActing = (name: CommandName): name is ActingCommand => Object.hasOwn(commands, name);

  listenToBackground((sent) => {
    if (typeof sent !== "object" || sent === null || !("command" in sent)) return null;
    const { command, request } = sent as Command;
    return isActing(command) ? commands[command](request as never) : null;
  }, signal);
  signal.addEventListener("abort", () => {
    closeMenu(false);
    delete world.actor;
  });
  world.actor = { isMenuAt: (field) => menu?.field === field && menu.host.isConnected, openMenu, closeMenu, listen };
};

const signUpIn = (forms: readonly ClassifiedForm[]): ClassifiedForm | null =>
  forms.find(({ verdict, features }) => verdict.kind === "sign-up" && features.fields.some(({ visible }) => visible)) ?? null;

/** A form of the same kind, or one that asks for the code that was sent meanwhile: the sign-up is still under way. */
const isStepOf = (kind: FormReport["kind"], { verdict, features }: ClassifiedForm): boolean => {
  const seen = new Set(features.fields.filter(({ visible }) => visible).map(({ id }) => id));
  if (verdict.kind === kind && seen.size > 0) return true;
  return verdict.fields.some(({ id, type }) => type === "one-time-code" && seen.has(id));
};

const world = pageWorld();
// Injected a second time into one document: the first is there.
if (world?.reader !== undefined && world.actor === undefined) start(world, world.reader);
