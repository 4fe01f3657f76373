/**
 * A record that more than one window may change, such as the settings: each change is a small edit that is laid over
 * the record as it is when it is saved, so that two windows overwrite nothing of each other, and is kept until it is.
 * Not a component (hooks/use-kept-record.ts) and not where it is stored (the background).
 */
export type Edit<T> = (value: T) => T;

export interface KeptRecordOptions<T> {
  readonly read: () => Promise<T>;
  readonly write: (value: T) => Promise<T>;
  /** Whether the record may be saved like that: a half-typed part waits for its other half. */
  readonly isWhole: (value: T) => boolean;
  /** Whether the user took the changes back that `error` kept from being saved. */
  readonly isTakenBack: (error: unknown) => boolean;
  readonly onChange: (shown: T) => void;
  readonly onFail: (error: unknown) => void;
}

export interface KeptRecord<T> {
  /** The record with all changes in it, saved or not. */
  shown(): T;
  /** @param part what is changed: a later change of the same part takes the place of this one */
  change(part: string, edit: Edit<T>): void;
  /** Takes over the record as the background has it now. */
  adopt(value: T): void;
  /** Saves at once, over the record as it is then. */
  flush(): Promise<void>;
  /** The page is going: there is no time left to read first. */
  leave(): void;
}

/** @param known the record as far as it is known now */
export const createKeptRecord = <T>(known: T, options: KeptRecordOptions<T>): KeptRecord<T> => {
  const { read, write, isWhole, isTakenBack, onChange, onFail } = options;
  const edits = new Map<string, Edit<T>>();
  let latest = known;
  let saving: Promise<void> | null = null;

  const withAll = (value: T): T => [...edits.values()].reduce((before, edit) => edit(before), value);
  const whole = (value: T): readonly (readonly [string, Edit<T>])[] => [...edits].filter(([, edit]) => isWhole(edit(value)));
  const drop = (saved: readonly (readonly [string, Edit<T>])[]): void => {
    for (const [part, edit] of saved) if (edits.get(part) === edit) edits.delete(part);
  };

  const saveOnce = async (): Promise<void> => {
    latest = await read();
    const ready = whole(latest);
    if (ready.length === 0) return;
    try {
      latest = await write(ready.reduce((before, [, edit]) => edit(before), latest));
    } catch (error) {
      if (!isTakenBack(error)) throw error;
    }
    drop(ready);
    onChange(withAll(latest));
  };

  const saveAll = async (): Promise<void> => {
    try {
      while (whole(latest).length > 0) await saveOnce();
    } catch (error) {
      onFail(error);
    }
    saving = null;
  };

  const flush = (): Promise<void> => {
    if (saving === null && whole(latest).length > 0) saving = saveAll();
    return saving ?? Promise.resolve();
  };

  return {
    shown: () => withAll(latest),
    change: (part, edit) => {
      edits.delete(part);
      edits.set(part, edit);
      onChange(withAll(latest));
      void flush();
    },
    adopt: (value) => {
      latest = value;
      onChange(withAll(latest));
    },
    flush,
    leave: () => {
      const ready = whole(latest);
      if (ready.length === 0) return;
      void write(ready.reduce((before, [, edit]) => edit(before), latest)).catch(onFail);
      drop(ready);
    },
  };
};
