/** The line at the lower edge: what was just done, a countdown, "Undo", or an error. One live region for all of it. */
import { Check, CircleAlert, X } from "lucide";
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { ERROR_WORDS } from "../../src/i18n/error-words.ts";
import { useNow } from "../hooks/use-clock.ts";
import { NoticeContext, type Notice, type NoticeAccess } from "../hooks/use-notice.ts";
import { useWords } from "../hooks/use-words.ts";
import { codeOf } from "../start-up.ts";
import { Button, IconButton } from "./button.tsx";
import { Icon } from "./icon.tsx";

const SHOWN_MS = 6000;

export const NoticeProvider = ({ children }: { readonly children: ComponentChildren }) => {
  const { t } = useWords();
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  const say = useCallback<NoticeAccess["say"]>((text, more = {}) => {
    count.current += 1;
    setNotice({ ...more, text, id: count.current });
  }, []);
  const fail = useCallback(
    (error: unknown) => {
      const code = codeOf(error);
      const { happened, kept, next } = ERROR_WORDS[code];
      say(`${t(happened)} ${t(kept)} ${t(next)}`, { code });
    },
    [say, t],
  );
  const dismiss = useCallback(() => setNotice(null), []);
  const access = useMemo(() => ({ notice, say, fail, dismiss }), [notice, say, fail, dismiss]);
  return (
    <NoticeContext.Provider value={access}>
      {children}
      <div class="notices" role="status">
        {notice !== null && <NoticeLine key={notice.id} notice={notice} onDone={dismiss} />}
      </div>
    </NoticeContext.Provider>
  );
};

const NoticeLine = ({ notice, onDone }: { readonly notice: Notice; readonly onDone: () => void }) => {
  const { t, plural } = useWords();
  const now = useNow();
  const { clearsInSeconds } = notice;
  const [left, setLeft] = useState(clearsInSeconds ?? 0);

  useEffect(() => {
    // An error, and an offer to undo, wait to be read.
    if (notice.code !== undefined || notice.undo !== undefined) return;
    if (clearsInSeconds === undefined) {
      const timer = setTimeout(onDone, SHOWN_MS);
      return () => clearTimeout(timer);
    }
    const end = now() + clearsInSeconds * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - now()) / 1000);
      setLeft(seconds);
      if (seconds <= 0) onDone();
    }, 250);
    return () => clearInterval(timer);
  }, [notice, clearsInSeconds, now, onDone]);

  return (
    <div class={`notice${notice.code === undefined ? "" : " bad"}`}>
      <Icon node={notice.code === undefined ? Check : CircleAlert} />
      <span class="notice-text">
        {notice.text} {notice.code !== undefined && <code>{notice.code}</code>}
        {clearsInSeconds !== undefined && (
          <>
            <span class="visually-hidden">{plural("clears_in", clearsInSeconds)}</span>
            <span class="notice-count" aria-hidden="true">
              {plural("clears_in", Math.max(0, left))}
            </span>
          </>
        )}
      </span>
      {notice.undo !== undefined && (
        <Button
          small
          look="quiet"
          onPress={() => {
            notice.undo?.();
            onDone();
          }}
        >
          {t("undo")}
        </Button>
      )}
      <IconButton icon={X} label={t("dismiss")} onPress={onDone} />
    </div>
  );
};
