/**
 * What an email address and a phone number look like: enough to catch a slip, not a proof that anybody reads them.
 * Follows the WHATWG definition of a valid email address (HTML, "Email state") with letters of any script, and E.164.
 */

const LONGEST_ADDRESS = 254;
const ADDRESS = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

/** @returns whether `text` can be an address; a host without a dot can't */
export const isEmailAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && ADDRESS.test(text);

/** @returns whether `text` is a number in international form: + and 7 to 15 digits, grouped as one likes */
export const isPhoneNumber = (text: string): boolean =>
  text.length <= 40 && /^\+[1-9]\d{6,14}$/.test(text.replace(/[\s().-]/g, ""));
