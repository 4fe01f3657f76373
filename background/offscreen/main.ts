/** Chrome's offscreen page: the worker has no document, and only a document can reach the clipboard. */
import { textDigest } from "../../src/platform/clipboard.ts";
import { connectOffscreen } from "../../src/platform/offscreen-client.ts";

const field = document.querySelector("textarea");

const read = (): string => {
  if (field === null) return "";
  field.value = "";
  field.focus();
  document.execCommand("paste");
  const text = field.value;
  field.value = "";
  return text;
};

/** `navigator.clipboard` wants a focused document, which this page never is. */
const write = (text: string): void => {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", onCopy, { once: true });
  document.execCommand("copy");
  document.removeEventListener("copy", onCopy);
};

connectOffscreen(async ({ text, onlyOver }) => {
  if (onlyOver === null || (await textDigest(read())) === onlyOver) write(text);
});
