/** The accounts that fit a query, read page by page as they come into view. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ErrorCode } from "../../src/errors.ts";
import type { AccountListItem, RefusedRecord } from "../../src/messages/protocol.ts";
import { codeOf, PAGE_SIZE, type AccountPage } from "../start-up.ts";
import { useCall } from "./use-client.ts";

type Pages = ReadonlyMap<number, readonly AccountListItem[]>;

const NONE: readonly RefusedRecord[] = [];

interface Found {
  readonly query: string;
  readonly total: number;
  readonly pages: Pages;
  readonly refused: readonly RefusedRecord[];
}

export interface AccountPages {
  /** How many there are; `null` until it is known. */
  readonly total: number | null;
  /** Of which query the rows are: the last one that was answered. */
  readonly query: string;
  readonly code: ErrorCode | null;
  /** Parts of the list that can't be trusted and are left out. */
  readonly refused: readonly RefusedRecord[];
  /** @returns the account in row `row`, or `null` while its page is not here */
  readonly at: (row: number) => AccountListItem | null;
  /** Makes sure that these rows are asked for. */
  readonly want: (first: number, end: number) => void;
}

/** @param vault only accounts that lie in it; `null`: all */
export const useAccountPages = (
  query: string,
  vault: string | null,
  deleted: boolean,
  version: number,
  firstPage: AccountPage | null,
): AccountPages => {
  const call = useCall();
  const [found, setFound] = useState<Found | null>(() =>
    firstPage === null ? null : { query: "", total: firstPage.total, pages: new Map([[0, firstPage.items]]), refused: firstPage.refused },
  );
  const [code, setCode] = useState<ErrorCode | null>(null);
  const asked = useRef<Set<number>>(new Set());
  const generation = useRef(0);
  const firstIsFresh = useRef(firstPage !== null && query === "" && vault === null);

  const ask = useCallback(
    (page: number, current: number) => {
      asked.current.add(page);
      call("accounts/list", { query, offset: page * PAGE_SIZE, limit: PAGE_SIZE, deleted, ...(vault === null ? {} : { vault }) }).then(
        ({ total, items, refused }) => {
          if (current !== generation.current) return;
          setCode(null);
          setFound((before) => {
            const kept: Pages = before !== null && page !== 0 ? before.pages : new Map();
            return { query, total, pages: new Map([...kept, [page, items]]), refused };
          });
        },
        (error: unknown) => {
          if (current !== generation.current) return;
          asked.current.delete(page);
          setCode(codeOf(error));
        },
      );
    },
    [call, query, vault, deleted],
  );

  useEffect(() => {
    generation.current += 1;
    asked.current = new Set([0]);
    if (firstIsFresh.current) firstIsFresh.current = false;
    else ask(0, generation.current);
  }, [ask, version]);

  const want = useCallback(
    (first: number, end: number) => {
      for (let page = Math.floor(first / PAGE_SIZE); page * PAGE_SIZE < end; page += 1) {
        if (!asked.current.has(page)) ask(page, generation.current);
      }
    },
    [ask],
  );
  const at = useCallback(
    (row: number) => found?.pages.get(Math.floor(row / PAGE_SIZE))?.[row % PAGE_SIZE] ?? null,
    [found],
  );
  return { total: found?.total ?? null, query: found?.query ?? "", code, refused: found?.refused ?? NONE, at, want };
};
