/**
 * What a form looks like to the classifier, as one text: as long as it is the same, so is the verdict. Cheaper than the
 * verdict, and only compared.
 */
import type { Field, Scope } from "./fields.ts";
import { isVisible } from "./visibility.ts";

/** @returns `null` for a form with fields in shadow roots: what is said there can't be read as one text */
export const formLook = ({ container, fields }: Scope): string | null => {
  if (fields.some((field) => field.getRootNode() !== document)) return null;
  const text = container instanceof HTMLElement ? container.innerText : (container.textContent ?? "");
  // What stands around the form counts too: its size tells well enough that something else stands there.
  const around = `${location.pathname} ${document.title} ${document.body.textContent?.length ?? 0} ${container.className}`;
  return [around, text, ...fields.map(fieldLook)].join("\n");
};

const fieldLook = (field: Field): string => {
  const attributes = [...field.attributes].filter(({ name }) => name !== "value").map(({ name, value }) => `${name}=${value}`);
  const options = field instanceof HTMLSelectElement ? `${field.options.length} ${field.options.item(1)?.text ?? ""}` : "";
  return `${field.type} ${isVisible(field)} ${options} ${attributes.join(" ")}`;
};
