/**
 * Chrome's offscreen page: the worker has no document, and only a document can reach the clipboard, or have threads for
 * Argon2id (lanes.ts).
 */
import { textDigest } from "../../src/platform/clipboard.ts";
import { answerLanesRequests } from "../../src/platform/kdf-lanes.ts";
import { connectOffscreen } from "../../src/platform/offscreen-client.ts";
import { createLanes } from "./lanes.ts";

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

const lanes = createLanes();
answerLanesRequests(async (request) => {
  if (request.lanes === "prepare") return lanes.prepare(request.params);
  return lanes.derive(request.hash, request.params);
});
