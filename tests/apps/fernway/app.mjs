/**
 * Fernway: the Vue app. Its phone field has a mask and is made anew when the country changes, its second password comes
 * only once there is a first, and it asks for much that is nobody's to fill in: two consents, a newsletter, characters from
 * a picture, and a trap.
 */
import { readFileSync } from "node:fs";
import { bundleClient } from "../bundle.mjs";
import { CLIENT_SCRIPT, pageOf } from "../page.mjs";
import { isEmail, passwordComplaint } from "../server.mjs";

const STYLE = readFileSync(new URL("./style.css", import.meta.url), "utf8");
const RULES = { min: 10, max: 20 };
const PICTURE = "7kq2";

const shell = (title) => pageOf(`${title} – Fernway`, `<main id="app"></main>${CLIENT_SCRIPT}`);

const complaintOf = ({ email = "", password = "", confirm = "", phone = "", country = "", residence = "", terms, captcha = "", website = "" }) => {
  if (!isEmail(email)) return "That is not an email address.";
  if (password !== confirm) return "The passwords differ.";
  if (!["DE", "FR", "US"].includes(country)) return "Choose your country.";
  if (residence === "") return "Say where you live.";
  if (!/^\+\d{2,3}( \d{1,4}){2,}$/.test(phone)) return "That is not a phone number.";
  if (terms !== true) return "Please agree to the terms.";
  if (captcha !== PICTURE) return "The characters are not those of the picture.";
  return website === "" ? passwordComplaint(password, RULES) : "Something went wrong.";
};

export const fernway = {
  slug: "fernway",
  signUpPath: "/register",
  loginPath: "/",
  routes: async ({ registry }) => {
    const client = await bundleClient(new URL("./client.js", import.meta.url));
    return {
      "GET * /style.css": () => ({ text: STYLE, type: "text/css" }),
      "GET * /client.js": () => ({ text: client, type: "text/javascript" }),
      "GET signup /register": () => ({ html: shell("Register") }),
      "POST signup /api/register": ({ values, fields }) => {
        const message = complaintOf(values);
        if (message !== null) return { status: 422, json: { message } };
        if (registry.isTaken(values.email)) return { status: 422, json: { message: "This email is in use." } };
        const account = registry.signUp(values.email, values.password, fields);
        return { status: 201, json: { email: account.email }, headers: registry.openSession(account) };
      },
    };
  },
};
