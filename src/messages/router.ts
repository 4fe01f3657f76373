/**
 * Takes a raw message and its sender to the one handler for it, or refuses. The only place (beside the app's top view)
 * where an error is caught. Follows architecture.md, "Messages" and "Errors".
 */
import { AppError, type ErrorCode } from "../errors.ts";
import { channelOf, type OwnPages, type Sender } from "./channel.ts";
import { isMessageName, parseRequest } from "./guards.ts";
import type { Answer, Channel, MessageName, Reply, Request } from "./protocol.ts";

/** A sender whose channel is known to be the one its message asks for. */
export interface KnownSender extends Sender {
  readonly channel: Channel;
}

export type Handler<N extends MessageName> = (request: Request<N>, sender: KnownSender) => Promise<Reply<N>>;
export type Handlers = { readonly [N in MessageName]: Handler<N> };

/** Who may send, by the message's area; a type test keeps it equal to the protocol's `from`. */
const FROM: { readonly [prefix: string]: Channel } = { menu: "menu", page: "content" };

/** @returns the one channel that may send `name` */
export const senderOf = (name: MessageName): Channel => FROM[name.slice(0, name.indexOf("/"))] ?? "popup";

export interface RouterOptions {
  readonly handlers: Handlers;
  readonly own: OwnPages;
  /** Told of failures that are nobody's refusal, so that they can be found. Never a secret: a code and a stack. */
  readonly onUnexpected: (error: unknown, name: MessageName) => void;
}

export type Router = (message: unknown, sender: Sender) => Promise<Answer<MessageName>>;

const refuse = (code: ErrorCode) => ({ ok: false, code }) as const;

/** @returns a function that answers one message; it never rejects */
export const createRouter =
  ({ handlers, own, onUnexpected }: RouterOptions): Router =>
  async (message, sender) => {
    if (typeof message !== "object" || message === null || !("name" in message) || !("request" in message)) {
      return refuse("InvalidMessage");
    }
    const { name } = message;
    if (!isMessageName(name)) return refuse("InvalidMessage");
    const channel = channelOf(sender, own);
    if (channel === null || channel !== senderOf(name)) return refuse("SenderRefused");
    const request = parseRequest(name, message.request);
    if (request === null) return refuse("InvalidMessage");
    try {
      const handler = handlers[name] as Handler<typeof name>;
      return { ok: true, value: await handler(request, { ...sender, channel }) };
    } catch (error) {
      if (error instanceof AppError) return refuse(error.code);
      onUnexpected(error, name);
      return refuse("Unexpected");
    }
  };
