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
import { newItemId, useRandom } from "./use-random.ts";

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
  /** The account was saved: nothing more is kept of the form. */
  readonly finish: () => Promise<void>;
}

const SAVE_DELAY_MS = 250;

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
  const unsaved = useRef<AccountDraft | null>(null);

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

  const save = useCallback(() => {
    const waiting = unsaved.current;
    unsaved.current = null;
    if (waiting === null) return;
    call("draft/save", waiting).then(
      () => setCode(null),
      (error: unknown) => {
        // Locked shows the locked view, and the draft saved before is kept.
        if (!(error instanceof AppError) || error.code !== "Locked") setCode(codeOf(error));
      },
    );
  }, [call]);

  useEffect(() => {
    const timer = setTimeout(save, SAVE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [draft, save]);
  useEffect(() => {
    addEventListener("pagehide", save);
    return () => {
      removeEventListener("pagehide", save);
      save();
    };
  }, [save]);

  const put = useCallback((next: AccountDraft) => {
    unsaved.current = next;
    setDraft(next);
  }, []);

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
      unsaved.current = null;
      setRestored(false);
      setDraft(fresh());
      call("draft/discard", {}).then(undefined, (error: unknown) => setCode(codeOf(error)));
      return draft;
    },
    putBack: put,
    finish: async () => {
      unsaved.current = null;
      await call("draft/discard", {});
    },
  };
};
