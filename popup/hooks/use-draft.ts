/**
 * The half-filled add form. Read when the form opens, saved while it is filled in, so that whatever closes the popup
 * loses nothing; started from the page in the active tab when there is none. Follows product.md, "Adding an account".
 */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { AccountFields } from "../../src/accounts/account.ts";
import { AppError, type ErrorCode } from "../../src/errors.ts";
import type { AccountDraft, SiteView } from "../../src/messages/protocol.ts";
import { fieldsForApp } from "../app-choice.ts";
import { CATALOGUE } from "../../src/apps/catalogue.ts";
import { codeOf } from "../start-up.ts";
import { useCall } from "./use-client.ts";
import { newItemId } from "../../src/bytes/random.ts";
import { useRandom } from "./use-random.ts";

export interface DraftAccess {
  /** `null` until it is known whether there was one. */
  readonly draft: AccountDraft | null;
  /** Whether it is from before this opening. */
  readonly restored: boolean;
  readonly code: ErrorCode | null;
  readonly change: (fields: AccountFields) => void;
  readonly chooseVault: (vault: string) => void;
  /** Begins anew; what was there is given back for an undo. */
  readonly startOver: () => AccountDraft | null;
  readonly putBack: (draft: AccountDraft) => void;
  /**
   * Makes the account by `make` and keeps nothing more of the form. From its beginning on no draft is sent: one that
   * arrived after the account was made would bring the form back. Rejects as `make` does; then the form is kept on.
   */
  readonly finish: <T>(make: () => Promise<T>) => Promise<T>;
}

/** @returns the fields that the page in the active tab already answers */
export const fieldsFromSite = (site: SiteView | null): AccountFields => {
  if (site === null) return {};
  const app = CATALOGUE.find(({ id }) => id === site.appId);
  if (app !== undefined) return { ...fieldsForApp(app), label: app.name };
  const name = site.appName === "" ? site.host : site.appName;
  return { appId: null, appName: name, url: site.origin, label: name };
};

export const useDraft = (site: SiteView | null): DraftAccess => {
  const call = useCall();
  const random = useRandom();
  const [draft, setDraft] = useState<AccountDraft | null>(null);
  const [restored, setRestored] = useState(false);
  const [code, setCode] = useState<ErrorCode | null>(null);
  const finishing = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;

  const fresh = useCallback(
    (): AccountDraft => ({ fields: fieldsFromSite(site), vault: null, id: newItemId(random) }),
    [site, random],
  );

  useEffect(() => {
    let current = true;
    call("draft/get", {}).then(
      (kept) => {
        if (!current) return;
        setRestored(kept !== null);
        setDraft(kept ?? fresh());
      },
      (error: unknown) => {
        if (!current) return;
        setCode(codeOf(error));
        setDraft(fresh());
      },
    );
    return () => {
      current = false;
    };
    // Only on opening: a page that changes meanwhile must not change the form.
  }, [call]);

  /** The newest save. The background takes them in turn: when it has this one, it has all. */
  const saving = useRef<Promise<void>>(Promise.resolve());
  /** At once with each key: a popup that loses the focus is gone, and nothing it sends then arrives. */
  const send = useCallback(
    (changed: AccountDraft | null) => {
      saving.current = (changed === null ? call("draft/discard", {}) : call("draft/save", changed)).then(
        () => setCode(null),
        (error: unknown) => {
          // Locked shows the locked view, and the draft saved before is kept.
          if (!(error instanceof AppError) || error.code !== "Locked") setCode(codeOf(error));
        },
      );
    },
    [call],
  );

  const put = useCallback((next: AccountDraft) => {
    if (!finishing.current) send(next);
    setDraft(next);
  }, [send]);

  return {
    draft,
    restored,
    code,
    change: (fields) => {
      if (draft !== null) put({ ...draft, fields: { ...draft.fields, ...fields } });
    },
    chooseVault: (vault) => {
      if (draft !== null) put({ ...draft, vault });
    },
    startOver: () => {
      send(null);
      setRestored(false);
      setDraft(fresh());
      return draft;
    },
    putBack: put,
    finish: async (make) => {
      // What was typed last is kept first, in case that making the account fails and nobody is here any more.
      await saving.current;
      finishing.current = true;
      try {
        const made = await make();
        await call("draft/discard", {});
        return made;
      } catch (error) {
        finishing.current = false;
        if (latest.current !== null) send(latest.current);
        throw error;
      }
    },
  };
};
