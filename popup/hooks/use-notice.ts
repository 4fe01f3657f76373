/** What the app says in passing at its lower edge: done, copied, "Undo". One at a time; drawn by components/notices.tsx. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ErrorCode } from "../../src/errors.ts";

export type Notice = {
  /** Tells two notices with the same text apart. */
  readonly id: number;
  readonly text: string;
  /** Counts down to when the clipboard is cleared, s. */
  readonly clearsInSeconds?: number;
  readonly undo?: () => void;
  readonly code?: ErrorCode;
};

export interface NoticeAccess {
  readonly notice: Notice | null;
  readonly say: (text: string, more?: Omit<Notice, "id" | "text">) => void;
  readonly fail: (error: unknown) => void;
  readonly dismiss: () => void;
}

export const NoticeContext = createContext<NoticeAccess | null>(null);

export const useNotice = (): NoticeAccess => {
  const notice = useContext(NoticeContext);
  if (notice === null) throw new TypeError("no notices in this tree");
  return notice;
};
