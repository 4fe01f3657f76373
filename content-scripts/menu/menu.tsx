/**
 * The in-page menu. Draws what the background offers, measures its own visibility and sends the user's act with what
 * was measured; greys itself out while the page hides it. Decides nothing. Follows in-page.md, "An act counts when".
 */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Words } from "../../src/i18n/translate.ts";
import type { Client } from "../../src/messages/client.ts";
import type { MadePassword, MenuAct, MenuChoice, MenuView } from "../../src/messages/protocol.ts";
import { AppError, type ErrorCode } from "../../src/errors.ts";
import { errorText } from "./error-text.ts";
import { ChoiceList } from "./choice-list.tsx";
import { PasswordPreview } from "./password-preview.tsx";
import { LEAST_RATIO, proofOf, watchSight, type Press, type Sight, type SightWatch } from "./sight.ts";

export interface MenuProps {
  readonly view: MenuView;
  readonly call: Client<"menu">;
  readonly words: Words;
}

/** How often the menu asks to be brought to the top again before it only waits (in-page.md: once or twice). */
const MOST_RAISES = 2;

/** ms before it greys out: being raised takes it out of sight for a moment, which nobody needs to be told. */
const UNSEEN_AFTER = 350;

type Note = "unseen" | "again" | "popup" | "working" | { readonly code: ErrorCode } | null;

export const Menu = ({ view, call, words }: MenuProps) => {
  const { t } = words;
  const root = useRef<HTMLDivElement>(null);
  const watch = useRef<SightWatch | null>(null);
  const press = useRef<Press | null>(null);
  const raises = useRef(0);
  const busy = useRef(false);
  const [selected, select] = useState(0);
  const [unseen, setUnseen] = useState(false);
  const [note, setNote] = useState<Note>(null);
  const [generated, setGenerated] = useState<MadePassword | null>(null);

  const quietly = async (sent: Promise<unknown>): Promise<void> => {
    try {
      await sent;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setNote({ code: error.code });
    }
  };

  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let told: ReturnType<typeof setTimeout> | undefined;
    watch.current = watchSight(element, (sight) => {
      clearTimeout(told);
      if (!isHidden(sight)) return setUnseen(false);
      told = setTimeout(() => setUnseen(true), UNSEEN_AFTER);
      if (raises.current >= MOST_RAISES) return;
      raises.current += 1;
      void quietly(call("menu/raise", {}));
    });
    return () => {
      clearTimeout(told);
      watch.current?.stop();
    };
  }, []);

  useLayoutEffect(() => {
    const height = root.current?.scrollHeight ?? 0;
    if (height > 0) void quietly(call("menu/size", { height }));
  }, [generated, note, unseen, view]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" && event.key !== "Tab") return;
      if (event.key === "Tab" && generated !== null) return;
      event.preventDefault();
      void quietly(call("menu/close", {}));
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [generated]);

  const now = (): Sight => watch.current?.now() ?? { visible: null, ratio: 0, since: null };

  const onPress = (event: PointerEvent | KeyboardEvent) => {
    press.current = { sight: now(), at: performance.now(), trusted: event.isTrusted };
  };

  const act = async (wanted: MenuAct, trusted: boolean): Promise<void> => {
    const began = press.current;
    press.current = null;
    if (busy.current || began === null) return;
    busy.current = true;
    setNote("working");
    try {
      const outcome = await call("menu/act", { act: wanted, proof: proofOf(began, { sight: now(), trusted }) });
      setNote(outcome === "raise" ? "again" : outcome === "asked" ? "popup" : null);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setNote({ code: error.code });
    } finally {
      busy.current = false;
    }
  };

  const generate = async (): Promise<void> => setGenerated(await call("menu/generate", {}));

  const choose = (choice: MenuChoice, event: MouseEvent | KeyboardEvent) => {
    if (choice.kind === "generate" || choice.kind === "another-password") void quietly(generate());
    else void act(actOf(choice), event.isTrusted);
  };

  return (
    <main class="menu" ref={root} data-unseen={unseen} onMouseDown={keepFocusInPage}>
      {generated === null ? (
        <ChoiceList
          label={t("menu_label", view.host)}
          choices={view.choices}
          words={words}
          selected={Math.min(selected, view.choices.length - 1)}
          onSelect={select}
          onPress={onPress}
          onChoose={choose}
        />
      ) : (
        <PasswordPreview
          made={generated}
          words={words}
          onRegenerate={() => void quietly(generate())}
          onPress={onPress}
          onUse={(event) => void act({ kind: "use-password", password: generated.password }, event.isTrusted)}
        />
      )}
      <p class="note" role="status">
        {noteText(unseen ? "unseen" : note, words)}
      </p>
    </main>
  );
};

const isHidden = ({ visible, ratio }: Sight): boolean => visible === false || ratio < LEAST_RATIO;

/** The page's field keeps the focus, so that the page sees no blur (in-page.md (e)). */
const keepFocusInPage = (event: MouseEvent): void => event.preventDefault();

const actOf = (choice: Exclude<MenuChoice, { kind: "generate" | "another-password" }>): MenuAct => {
  switch (choice.kind) {
    case "new-account":
      return { kind: "new-account", accountKind: choice.accountKind };
    case "fill":
    case "fill-pending":
    case "change-password":
    case "continue":
      return { kind: choice.kind, ref: choice.ref };
    default:
      return { kind: choice.kind };
  }
};

const noteText = (note: Note, words: Words): string => {
  const { t } = words;
  if (note === null) return "";
  if (note === "unseen") return t("menu_not_seen");
  if (note === "again") return t("menu_press_again");
  if (note === "popup") return t("menu_in_popup");
  return note === "working" ? t("menu_working") : errorText(note.code, words);
};
