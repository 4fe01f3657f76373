/**
 * Put into a document when the user asks what Locum reads there: leaves the answer where only Locum's own scripts of
 * that document can take it (src/platform/tabs.ts, `takeReading`). Does nothing else.
 */
import { readForms } from "../src/forms/reading.ts";

Object.assign(globalThis, { locumReading: readForms() });
