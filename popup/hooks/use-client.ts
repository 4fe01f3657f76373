/**
 * The way to the background, for every view. What is called through it asks for the passphrase by itself when a proof of
 * presence is due and then goes on (components/proof-dialog.tsx), and shows the locked view when it locked.
 */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Client } from "../../src/messages/client.ts";

export type Call = Client<"popup">;

export const ClientContext = createContext<Call | null>(null);

export const useCall = (): Call => {
  const call = useContext(ClientContext);
  if (call === null) throw new TypeError("no client in this tree");
  return call;
};
