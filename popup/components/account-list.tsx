/** The list of accounts, however long: only the rows near the viewport are drawn, and the arrow keys reach each. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { AccountPages } from "../hooks/use-account-pages.ts";
import { windowOf, type ListWindow } from "../window-of.ts";
import type { AccountListItem } from "../../src/messages/protocol.ts";
import { AccountRow } from "./account-row.tsx";

/** The height of a row in px; `.account-list > li` has the same. */
export const ROW_HEIGHT = 52;
/** Rows whose accounts are asked for before they come into view. */
const AHEAD = 50;

export interface AccountListProps {
  readonly pages: AccountPages;
  readonly label: string;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly host: string | null;
  readonly currentId: string | null;
  readonly onOpen: (account: AccountListItem) => void;
}

export const AccountList = ({ pages, label, scroller, host, currentId, onOpen }: AccountListProps) => {
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState<ListWindow>({ first: 0, end: 24 });
  const total = pages.total ?? 0;

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const look = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const offset = box.getBoundingClientRect().top - top;
      const next = windowOf(offset, box.clientHeight, ROW_HEIGHT, total);
      setShown((before) => (before.first === next.first && before.end === next.end ? before : next));
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [scroller, total]);

  const first = Math.min(shown.first, total);
  const end = Math.min(shown.end, total);
  const { want } = pages;
  useEffect(() => want(Math.max(0, first - AHEAD), Math.min(total, end + AHEAD)), [want, first, end, total]);

  const rows = Array.from({ length: end - first }, (_, place) => first + place);
  return (
    <ul class="account-list windowed" ref={list} aria-label={label} style={{ "--rows": total }}>
      {rows.map((row) => {
        const account = pages.at(row);
        return (
          <li key={account?.id ?? row} style={{ "--row": row }} aria-setsize={total} aria-posinset={row + 1}>
            {account !== null && (
              <AccountRow
                account={account}
                onOpen={() => onOpen(account)}
                fills={host !== null && account.hosts.includes(host)}
                stops={row === first}
                current={account.id === currentId}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
};
