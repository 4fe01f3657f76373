/**
 * What an email address and a phone number look like: enough to catch a slip, not a proof that anybody reads them.
 * Follows the WHATWG definition of a valid email address (HTML, "Email state") with letters of any script, and E.164.
 */

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LOCAL_PART = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u;
const HOST_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/** @returns whether `text` can be an address; a host without a dot can't */
export const isEmailAddress = (text: string): boolean => {
  if (text.length > LONGEST_ADDRESS) return false;
  const [local = "", host = "", ...more] = text.split("@");
  const labels = host.split(".");
  return (
    more.length === 0 &&
    local.length <= LONGEST_LOCAL_PART &&
    LOCAL_PART.test(local) &&
    labels.length > 1 &&
    labels.every((label) => HOST_LABEL.test(label))
  );
};

/** @returns whether `text` is a number in international form: + and 7 to 15 digits, grouped as one likes */
export const isPhoneNumber = (text: string): boolean =>
  text.length <= 40 && /^\+[1-9]\d{6,14}$/.test(text.replace(/[\s().-]/g, ""));
