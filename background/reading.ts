/** What the classifier reads in the active tab, for the debug view. What a page says is checked and cut here. */
import * as v from "valibot";
import { FIELD_TYPES, FORM_KINDS, MOST_READ_FORMS, MOST_SIGNALS } from "../src/forms/report.ts";
import type { ReadDocument, Reply } from "../src/messages/protocol.ts";
import { activeTab, framesOf, injectInto, takeReading } from "../src/platform/tabs.ts";
import { hostOfUrl } from "../src/sites/canonical-host.ts";
import explainScript from "../content-scripts/explain.iife.ts?script";

const MOST_DOCUMENTS = 10;
const MOST_FIELDS = 300;

const text = v.pipe(v.string(), v.maxLength(200));
const signals = v.pipe(v.array(v.object({ signal: text, weight: v.number() })), v.maxLength(MOST_SIGNALS));
const field = v.object({
  name: text,
  type: v.picklist(FIELD_TYPES),
  confirms: v.boolean(),
  visible: v.boolean(),
  signals,
});
const form = v.object({
  kind: v.picklist(FORM_KINDS),
  signals,
  fields: v.pipe(v.array(field), v.maxLength(MOST_FIELDS)),
});
const formsSchema = v.pipe(v.array(form), v.maxLength(MOST_READ_FORMS));

/** @returns the documents of the active tab that have a form, the top one first */
export const readActiveTab = async (): Promise<Reply<"site/read">> => {
  const tab = await activeTab();
  let allowed = false;
  const documents: ReadDocument[] = [];
  for (const frame of (tab === null ? [] : await framesOf(tab.id)).slice(0, MOST_DOCUMENTS)) {
    if (!(await injectInto(frame, explainScript))) continue;
    allowed = true;
    const forms = v.safeParse(formsSchema, await takeReading(frame));
    if (forms.success && forms.output.length > 0) {
      documents.push({ host: hostOfUrl(frame.url) ?? frame.url.slice(0, 100), isTop: frame.frameId === 0, forms: forms.output });
    }
  }
  return { allowed, documents };
};
