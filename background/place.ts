/** From a tab or a sender to the document that is meant, and how the browser describes its frame to the gate. */
import { AppError } from "../src/errors.ts";
import type { FormReport } from "../src/forms/report.ts";
import type { KnownSender } from "../src/messages/router.ts";
import { activeTab, command, framesOf, injectInto, originOf, type Frame, type Place } from "../src/platform/tabs.ts";
import { canonicalOrigin, hostOfUrl } from "../src/sites/canonical-host.ts";
import { fillableOrigin, type GateFrame } from "../src/sites/gate.ts";
import actScript from "../content-scripts/act.iife.ts?script";
import autofillScript from "../content-scripts/autofill.iife.ts?script";

/** A form in a document, with what the browser says of the frame around it. */
export interface Target {
  readonly place: Place;
  readonly frame: GateFrame;
  readonly form: FormReport;
}

/** @throws AppError `SenderRefused` when the browser doesn't say which document it was */
export const placeOf = ({ tabId, frameId, documentId }: KnownSender): Place => {
  if (tabId === undefined || frameId === undefined || documentId === undefined) throw new AppError("SenderRefused");
  return { tabId, frameId, documentId };
};

const ancestorsOf = (frame: Frame, frames: readonly Frame[]): readonly Frame[] => {
  const parent = frames.find(({ frameId }) => frameId === frame.parentFrameId);
  return parent === undefined || frame.frameId === 0 ? [] : [parent, ...ancestorsOf(parent, frames)];
};

/** @returns the frame as the gate wants it, or `null` when the document is gone */
export const gateFrameOf = async (place: Place): Promise<GateFrame | null> => {
  const [frames, origin] = await Promise.all([framesOf(place.tabId), originOf(place)]);
  const frame = frames.find(({ documentId }) => documentId === place.documentId);
  if (frame === undefined || origin === null) return null;
  const above = ancestorsOf(frame, frames).map(({ url }) => canonicalOrigin(url) ?? "null");
  return {
    origin,
    url: frame.url,
    isTop: frame.frameId === 0,
    topOrigin: above.at(-1) ?? origin,
    ancestorOrigins: above,
  };
};

export const hostOf = (frame: GateFrame): string => hostOfUrl(frame.url) ?? frame.url;

/** Puts the autofill script into the document. @returns whether it is there */
export const prepare = (place: Place): Promise<boolean> => injectInto(place, autofillScript);

/** Puts the acting script beside it: where nothing is offered or filled, it is not needed. @returns whether it is there */
export const prepareToAct = (place: Place): Promise<boolean> => injectInto(place, actScript);

const FILLABLE: readonly FormReport["kind"][] = ["sign-up", "login", "password-change"];

/** @returns whether the form is of a kind that is filled, or listened to */
export const isActedOn = ({ kind, fields }: FormReport): boolean =>
  FILLABLE.includes(kind) || fields.some(({ type, visible }) => visible && type === "one-time-code");

/**
 * The form in the tab that the user most likely means: that of the frame that was clicked in, the top document's, else
 * the first frame's that has one and into which anything may be written at all.
 * @param clicked the frame, where it is known
 * @returns `null` where there is none, or the browser keeps extensions out
 */
export const targetInTab = async (tabId: number, clicked = 0): Promise<Target | null> => {
  const frames = await framesOf(tabId);
  const first = frames.filter(({ frameId }) => frameId === clicked);
  for (const place of [...first, ...frames.filter(({ frameId }) => frameId !== clicked)]) {
    if (!(await prepare(place))) continue;
    const form = await command(place, "classify", { open: false });
    if (form === null || !isActedOn(form)) continue;
    const frame = await gateFrameOf(place);
    if (frame !== null && fillableOrigin(frame) !== null) return { place, frame, form };
  }
  return null;
};

/** @throws AppError `FieldGone` when there is nothing to fill */
export const activeTarget = async (): Promise<Target> => {
  const tab = await activeTab();
  const target = tab === null ? null : await targetInTab(tab.id);
  if (target === null) throw new AppError("FieldGone");
  return target;
};
