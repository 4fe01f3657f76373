/**
 * The script that the background puts into a document after a press: classifies the form and reports it. What follows
 * from that, the menu and the writing, is act.iife.ts's. Decides nothing about accounts, holds nothing but which
 * element has which number. Follows architecture.md, "Life of a fill".
 */
import { deepActiveElement } from "../src/forms/composed-tree.ts";
import { connectContent, isExtensionAlive, listenToBackground } from "../src/forms/extension-api.ts";
import { isFillable, type Field } from "../src/forms/fields.ts";
import { mainForm, type ClassifiedForm } from "../src/forms/page-forms.ts";
import { createPageReader } from "../src/forms/page-reader.ts";
import { pageWorld, setPageWorld, type PageWorld } from "../src/forms/page-world.ts";
import type { FormReport } from "../src/forms/report.ts";
import type { Command, PageCommands } from "../src/messages/protocol.ts";

const start = (world: PageWorld): void => {
  const reader = createPageReader(connectContent());
  const { call, signal, quietly } = reader;

  const report = (field: Field | null): FormReport | null => {
    const form = field === null ? likeliest(reader.classifyAll()) : reader.classify(field);
    if (form === null) return null;
    const first = form.features.fields.find(({ visible }) => visible) ?? form.features.fields[0];
    return reader.report(form, field === null ? (first?.id ?? 0) : reader.idOf(field));
  };

  const open = async (field: Field, form: FormReport): Promise<void> => {
    if (world.actor?.isMenuAt(field)) return;
    world.actor?.closeMenu(false);
    reader.opening += 1;
    const mine = reader.opening;
    const answer = await call("page/open", { form });
    if (mine !== reader.opening || signal.aborted) return;
    world.actor?.listen();
    if (answer === null || !field.isConnected) return;
    const active = deepActiveElement();
    // Meanwhile the user went on to another field.
    if (document.hasFocus() && active !== null && active !== field) return;
    world.actor?.openMenu(field, `${answer.menuUrl}#${answer.token}`);
  };

  const openForPress = (): void => {
    if (!isExtensionAlive()) return reader.end();
    world.waiting = false;
    const field = world.field;
    if (!isFillable(field) || field.disabled) return;
    const form = report(field);
    if (form !== null) void quietly(open(field, form));
  };

  const meant = (): Field | null => {
    const active = deepActiveElement();
    if (isFillable(active)) return active;
    return isFillable(world.field) && world.field.isConnected ? world.field : null;
  };

  const classify = async ({ open: wanted }: PageCommands["classify"]["request"]): Promise<FormReport | null> => {
    const form = report(meant());
    const pressed = form === null ? null : reader.fieldOf(form.pressed);
    if (wanted && form !== null && pressed !== null) await quietly(open(pressed, form));
    return form;
  };

  listenToBackground((sent) => {
    const { command, request } = (sent ?? {}) as Partial<Command>;
    return command === "classify" ? classify(request as PageCommands["classify"]["request"]) : null;
  }, signal);
  signal.addEventListener("abort", () => {
    world.onPress = null;
    delete world.reader;
  });
  world.reader = reader;
  world.onPress = openForPress;
  if (world.waiting) openForPress();
};

/** A page that asks for nothing but a code has no form of a known kind. */
const likeliest = (forms: readonly ClassifiedForm[]): ClassifiedForm | null =>
  mainForm(forms) ?? forms.find(({ verdict }) => verdict.fields.some(({ type }) => type === "one-time-code")) ?? null;

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
