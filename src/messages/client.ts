/**
 * Sends messages and unwraps answers, over a transport that is handed in. Knows nothing of browsers or of who is who.
 * Follows architecture.md, "Messages".
 */
import { AppError, isErrorCode } from "../errors.ts";
import type { Channel, Envelope, MessagesFrom, Reply, Request } from "./protocol.ts";

/** Takes an envelope to the background and brings back its raw answer. Rejects when nobody is there to answer. */
export type Transport = (envelope: Envelope) => Promise<unknown>;

export type Client<C extends Channel> = <N extends MessagesFrom<C>>(name: N, request: Request<N>) => Promise<Reply<N>>;

/**
 * @returns a function that sends one message and gives its reply
 * @throws AppError with the code of a refusal; `WorkerStopped` when no answer came
 */
export const createClient =
  <C extends Channel>(transport: Transport): Client<C> =>
  async (name, request) => {
    let answer: unknown;
    try {
      answer = await transport({ name, request });
    } catch (cause) {
      throw new AppError("WorkerStopped", { cause });
    }
    return unwrap(answer) as Reply<typeof name>;
  };

const unwrap = (answer: unknown): unknown => {
  if (typeof answer !== "object" || answer === null || !("ok" in answer)) throw new AppError("WorkerStopped");
  if (answer.ok === true && "value" in answer) return answer.value;
  throw new AppError("code" in answer && isErrorCode(answer.code) ? answer.code : "Unexpected");
};
