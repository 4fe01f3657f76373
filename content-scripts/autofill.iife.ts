/**
 * The script that the background puts into a document after a press: classifies the form, shows the menu, writes what
 * the background decided, notices that the page went on. Decides nothing about accounts, holds nothing between two
 * fills but which element has which number. Follows architecture.md, "Life of a fill".
 */
import { watchPassword } from "../src/forms/capture.ts";
import { deepActiveElement } from "../src/forms/composed-tree.ts";
import { connectContent, isExtensionAlive, listenToBackground, message } from "../src/forms/extension-api.ts";
import { isFillable, scopeOf, type Field } from "../src/forms/fields.ts";
import { fillFields, type FillTarget } from "../src/forms/fill.ts";
import { actionsOf, reportForm } from "../src/forms/form-report.ts";
import { classifyPage, classifyScope, mainForm, type ClassifiedForm } from "../src/forms/page-forms.ts";
import { pageWorld, setPageWorld, type PageWorld } from "../src/forms/page-world.ts";
import type { FormReport } from "../src/forms/report.ts";
import { onSubmission } from "../src/forms/submission.ts";
import { watchWentOn } from "../src/forms/went-on.ts";
import type { Command, CommandName, FieldOutcome, PageCommands } from "../src/messages/protocol.ts";
import { openMenuFrame, type MenuFrame } from "./menu-frame.ts";

const start = (world: PageWorld): void => {
  const controller = new AbortController();
  const { signal } = controller;
  const call = connectContent();

  const numbers = new WeakMap<Field, number>();
  const elements = new Map<number, WeakRef<Field>>();
  let next = 1;
  const idOf = (field: Field): number => {
    const known = numbers.get(field);
    if (known !== undefined) return known;
    const id = next;
    next += 1;
    numbers.set(field, id);
    elements.set(id, new WeakRef(field));
    return id;
  };
  const fieldOf = (id: number): Field | null => elements.get(id)?.deref() ?? null;

  /** The last report's form, and its fields as they were then. */
  let reported: ClassifiedForm | null = null;
  let targets: ReadonlyMap<number, FillTarget> = new Map();
  let menu: MenuFrame | null = null;
  let opening = 0;
  let watch: AbortController | null = null;
  /** Whether the form was submitted since a new password was filled in; listened for until then. */
  let submitted = false;
  let submission: AbortController | null = null;
  /** The form that is listened to for a password that a person sends off. */
  let captured: { readonly container: Element; readonly ends: AbortController } | null = null;

  const report = (field: Field | null): FormReport | null => {
    const scope = field === null ? null : scopeOf(field);
    const form = scope === null ? mainForm(classifyPage(idOf)) : classifyScope(scope, idOf);
    if (form === null) return null;
    reported = form;
    const actions = actionsOf(form.scope.form);
    targets = new Map(
      form.scope.fields.map((member) => [
        idOf(member),
        { field: member, form: form.scope.form, actions, isPassword: member.type === "password" },
      ]),
    );
    const first = form.features.fields.find(({ visible }) => visible) ?? form.features.fields[0];
    return reportForm(form, field === null ? (first?.id ?? 0) : idOf(field), fieldOf, submitted);
  };

  const closeMenu = (focusField: boolean): void => {
    opening += 1;
    menu?.close(focusField);
  };

  const open = async (field: Field, form: FormReport): Promise<void> => {
    if (menu?.field === field && menu.host.isConnected) return;
    closeMenu(false);
    const mine = opening;
    const answer = await call("page/open", { form });
    if (answer === null || mine !== opening || signal.aborted || !field.isConnected) return;
    const active = deepActiveElement();
    // Meanwhile the user went on to another field.
    if (document.hasFocus() && active !== null && active !== field) return;
    menu = openMenuFrame(field, `${answer.menuUrl}#${answer.token}`, message("menu_frame_title"), () => {
      menu = null;
      void quietly(call("page/closed", {}));
    });
  };

  /** What fails here was only an offer: nothing is lost, and the page's console is not ours to write to. */
  const quietly = async (act: Promise<unknown>): Promise<void> => {
    try {
      await act;
    } catch {
      if (!isExtensionAlive()) controller.abort();
    }
  };

  const openForPress = (): void => {
    if (!isExtensionAlive()) return controller.abort();
    world.waiting = false;
    const field = world.field;
    if (!isFillable(field) || field.disabled) return;
    const form = report(field);
    if (form === null) return;
    void quietly(open(field, form));
    if (reported !== null) captureFrom(reported);
  };

  const meant = (): Field | null => {
    const active = deepActiveElement();
    if (isFillable(active)) return active;
    return isFillable(world.field) && world.field.isConnected ? world.field : null;
  };

  const fill = async ({ values, watch: watching }: PageCommands["fill"]["request"]): Promise<readonly FieldOutcome[]> => {
    const form = reported;
    const host = menu?.host ?? null;
    const outcomes = await fillFields(
      values.map(({ field, value }) => ({ id: field, target: targets.get(field) ?? null, value })),
      host,
      actionsOf,
    );
    if (form === null || !outcomes.some(({ written }) => written)) return outcomes;
    if (watching) watchFor(form, outcomes);
    listenForSubmission(form, outcomes);
    return outcomes;
  };

  const writtenFields = (outcomes: readonly FieldOutcome[]): readonly Field[] =>
    outcomes.flatMap(({ field, written }) => (written ? (fieldOf(field) ?? []) : []));

  const listenForSubmission = ({ scope, verdict }: ClassifiedForm, outcomes: readonly FieldOutcome[]): void => {
    const isNew = (id: number): boolean => verdict.fields.some((field) => field.id === id && field.type === "new-password");
    if (!outcomes.some(({ field, written }) => written && isNew(field))) return;
    submission?.abort();
    submission = new AbortController();
    submitted = false;
    const noted = (): void => {
      submitted = true;
      submission?.abort();
    };
    const ends = AbortSignal.any([signal, submission.signal]);
    onSubmission({ container: scope.container, fields: writtenFields(outcomes) }, noted, ends);
  };

  const watchFor = (form: ClassifiedForm, outcomes: readonly FieldOutcome[]): void => {
    watch?.abort();
    watch = new AbortController();
    const { kind } = form.verdict;
    watchWentOn(
      {
        container: form.scope.container,
        fields: writtenFields(outcomes),
        isThereAgain: () => classifyPage(idOf).some((shown) => isStepOf(kind, shown)),
      },
      () => void quietly(call("page/went-on", {})),
      AbortSignal.any([signal, watch.signal]),
    );
  };

  const captureFrom = (form: ClassifiedForm): void => {
    const { container } = form.scope;
    if (captured?.container === container && !captured.ends.signal.aborted) return;
    captured?.ends.abort();
    const ends = new AbortController();
    captured = { container, ends };
    const read = (): ClassifiedForm | null => {
      const field = meant();
      const scope = field === null ? null : scopeOf(field);
      return scope?.container === container ? classifyScope(scope, idOf) : null;
    };
    const sentOff = (sent: ClassifiedForm, password: string): void =>
      void quietly(call("page/submitted", { form: reportForm(sent, 0, fieldOf), password }));
    const gone = (): void => {
      ends.abort();
      void quietly(call("page/form-gone", {}));
    };
    const again = (): boolean => classifyPage(idOf).some((shown) => isStepOf(form.verdict.kind, shown));
    watchPassword(form, read, fieldOf, { sentOff, gone }, again, AbortSignal.any([signal, ends.signal]));
  };

  const commands: { readonly [N in CommandName]: (request: PageCommands[N]["request"]) => Promise<PageCommands[N]["reply"]> } = {
    "classify": async ({ open: wanted }) => {
      const field = meant();
      const form = report(field);
      const pressed = form === null ? null : fieldOf(form.pressed);
      if (wanted && form !== null && pressed !== null) await quietly(open(pressed, form));
      return form;
    },
    "fill": fill,
    "menu-size": async ({ height }) => (menu?.setHeight(height), null),
    "menu-raise": async () => (menu?.raise(), null),
    "menu-close": async ({ focusField }) => (closeMenu(focusField), null),
  };

  listenToBackground((sent) => {
    if (typeof sent !== "object" || sent === null || !("command" in sent)) return null;
    const { command, request } = sent as Command;
    return Object.hasOwn(commands, command) ? commands[command](request as never) : null;
  }, signal);
  signal.addEventListener("abort", () => {
    world.onPress = null;
    closeMenu(false);
  });
  world.onPress = openForPress;
  if (world.waiting) openForPress();
};

/** A form of the same kind, or one that asks for the code that was sent meanwhile: the sign-up is still under way. */
const isStepOf = (kind: FormReport["kind"], { verdict, features }: ClassifiedForm): boolean => {
  const seen = new Set(features.fields.filter(({ visible }) => visible).map(({ id }) => id));
  if (verdict.kind === kind && seen.size > 0) return true;
  return verdict.fields.some(({ id, type }) => type === "one-time-code" && seen.has(id));
};

/** Where the bootstrap never ran (a page that was open before Locum was there), commands work all the same. */
const joinWorld = (): PageWorld => {
  const known = pageWorld();
  if (known !== undefined) return known;
  const world: PageWorld = { field: null, waiting: false, onPress: null, end: () => undefined };
  setPageWorld(world);
  return world;
};

const world = joinWorld();
// Injected a second time into one document: the first is there and takes over.
if (world.onPress === null) start(world);
else if (world.waiting) world.onPress();
