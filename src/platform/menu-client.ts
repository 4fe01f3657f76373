/** The in-page menu's way to the background: single messages and their replies, and nothing it could be sent. */
import { createClient, type Client } from "../messages/client.ts";
import { browser } from "./browser.ts";

export const connectMenu = (): Client<"menu"> =>
  createClient<"menu">((envelope) => browser.runtime.sendMessage(envelope));
