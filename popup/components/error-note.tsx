/** An error in words: what happened, what was kept, what to do; the code small, for the curious. */
import { CircleAlert } from "lucide";
import type { ComponentChildren } from "preact";
import type { ErrorCode } from "../../src/errors.ts";
import { ERROR_WORDS } from "../../src/i18n/error-words.ts";
import { useWords } from "../hooks/use-words.ts";
import { Icon } from "./icon.tsx";

export interface ErrorNoteProps {
  readonly code: ErrorCode | null;
  /** What it happened to, where that is not plain from the place. */
  readonly about?: string;
  /** What can be done at once: a button. */
  readonly children?: ComponentChildren;
}

export const ErrorNote = ({ code, about, children }: ErrorNoteProps) => {
  const { t } = useWords();
  // The region is there before it speaks, or a screen reader would miss it.
  return (
    <div role="alert">
      {code !== null && (
        <div class="note bad">
          <Icon node={CircleAlert} />
          <div class="note-text">
            {about !== undefined && (
              <>
                <bdi>{about}</bdi>:{" "}
              </>
            )}
            <strong>{t(ERROR_WORDS[code].happened)}</strong> {t(ERROR_WORDS[code].kept)} {t(ERROR_WORDS[code].next)}{" "}
            <code>{code}</code>
          </div>
          {children}
        </div>
      )}
    </div>
  );
};
