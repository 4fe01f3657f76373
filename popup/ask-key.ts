/** A security key's answer, from the browser's question to text for the background. Bytes are wiped on the way. */
import { fromHex, toHex } from "../src/bytes/hex.ts";
import { wipe } from "../src/bytes/bytes.ts";
import type { KeyAnswer, KeyToAsk } from "../src/messages/protocol.ts";
import { askKey, createKey } from "../src/platform/security-keys.ts";

const SALT_BYTES = 16;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(fromHex(text));

const asText = (bytes: Uint8Array): string => {
  const text = toHex(bytes);
  wipe(bytes);
  return text;
};

/** @throws AppError as `askKey` in src/platform/security-keys.ts */
export const answerOf = async ({ slot, credential, rpId, salt }: KeyToAsk): Promise<KeyAnswer> => {
  const output = await askKey({ credential: bytesOf(credential), rpId, salt: bytesOf(salt) });
  return { slot, output: asText(output) };
};

/** @param known the keys that are there already @throws AppError as `createKey` */
export const newKey = async (
  slot: string,
  name: string,
  known: readonly KeyToAsk[],
): Promise<KeyToAsk & KeyAnswer> => {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const made = await createKey({ userName: name, salt, known: known.map(({ credential }) => bytesOf(credential)) });
  const { credential, rpId, output } = made;
  return { slot, name, credential: toHex(credential), rpId, salt: toHex(salt), output: asText(output) };
};
