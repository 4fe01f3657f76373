/** Bytes as text for the browser's stores, which hold JSON only. RFC 4648 §4. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** @returns the bytes, or none at all for what is no base64: an unreadable value is as good as a missing one */
export const fromBase64 = (text: string): Uint8Array => {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
};
