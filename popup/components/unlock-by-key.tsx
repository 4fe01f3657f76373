/**
 * Buttons for the security keys that open this Locum. They ask in a tab: the toolbar popup would close when the browser
 * asks, and the side panel is too narrow for it.
 */
import { Fingerprint } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import type { ErrorCode } from "../../src/errors.ts";
import type { KeyAnswer, KeyToAsk } from "../../src/messages/protocol.ts";
import { canAskKeys } from "../../src/platform/security-keys.ts";
import { answerOf } from "../ask-key.ts";
import { useAction } from "../hooks/use-action.ts";
import { useRequest } from "../hooks/use-request.ts";
import { type Surface, useSession } from "../hooks/use-session.ts";
import { useWords } from "../hooks/use-words.ts";
import { Button } from "./button.tsx";
import { ErrorNote } from "./error-note.tsx";

/** In the address of a tab that was opened to ask one key, by its slot. */
const ASKED = "key";

const askedKey = (): string | null => new URLSearchParams(location.search).get(ASKED);

/** @returns whether this tab was opened for nothing else */
export const isForKey = (): boolean => askedKey() !== null;

/** It has done what it was opened for. */
export const forgetKey = (): void => history.replaceState(null, "", `${location.pathname}?view=tab${location.hash}`);

const openTabFor = (slot: string, surface: Surface): void => {
  window.open(`${location.pathname}?view=tab&${ASKED}=${slot}${location.hash}`, "_blank");
  if (surface === "popup") window.close();
};

/** The keys, or none where the browser can't ask them. */
export const useKeys = (): readonly KeyToAsk[] => {
  const { changes } = useSession();
  const { value } = useRequest("ways/keys", {}, changes);
  return canAskKeys() ? (value ?? []) : [];
};

export interface KeyButtonsProps {
  /** What the buttons say. */
  readonly words: "unlock" | "prove";
  /** What becomes of the answer; what it throws is shown. */
  readonly onAnswer: (answer: KeyAnswer) => Promise<void>;
}

export const KeyButtons = ({ words, onAnswer }: KeyButtonsProps) => {
  const { t } = useWords();
  const { surface } = useSession();
  const keys = useKeys();
  const { busy, code, run } = useAction();
  const begun = useRef(false);
  const ask = (key: KeyToAsk) => run(async () => onAnswer(await answerOf(key)));
  const asked = keys.find(({ slot }) => slot === askedKey());
  useEffect(() => {
    if (asked === undefined || begun.current || surface !== "tab") return;
    begun.current = true;
    ask(asked);
  });
  const label = ({ name }: KeyToAsk): string => {
    if (words === "unlock") return name === "" ? t("unlock_by_nameless_key") : t("unlock_by_key", name);
    return name === "" ? t("prove_by_nameless_key") : t("prove_by_key", name);
  };
  return (
    <KeyList keys={keys} label={label} busy={busy} code={code} onPress={(key) => (surface === "tab" ? ask(key) : openTabFor(key.slot, surface))} />
  );
};

interface KeyListProps {
  readonly keys: readonly KeyToAsk[];
  readonly label: (key: KeyToAsk) => string;
  readonly busy: boolean;
  readonly code: ErrorCode | null;
  readonly onPress: (key: KeyToAsk) => void;
}

const KeyList = ({ keys, label, busy, code, onPress }: KeyListProps) => {
  const { t } = useWords();
  return (
    <>
      {keys.length > 0 && (
        <div class="stack tight">
          {keys.map((key) => (
            <Button key={key.slot} wide icon={Fingerprint} disabled={busy} onPress={() => onPress(key)}>
              <bdi>{label(key)}</bdi>
            </Button>
          ))}
          <p class="hint" role="status">
            {busy && t("way_key_asks")}
          </p>
        </div>
      )}
      <ErrorNote code={code} />
    </>
  );
};
