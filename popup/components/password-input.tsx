/** A box for a password or passphrase: hidden until asked to be shown, never trimmed, never offered to be remembered. */
import { Eye, EyeOff } from "lucide";
import type { ComponentChildren, Ref } from "preact";
import { useState } from "preact/hooks";
import { useWords } from "../hooks/use-words.ts";
import { IconButton } from "./button.tsx";
import type { ControlIds } from "./field.tsx";

export interface PasswordInputProps {
  readonly ids: ControlIds;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly shown?: boolean;
  readonly onShow?: (shown: boolean) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onCapsLock?: (on: boolean) => void;
  readonly autofocus?: boolean;
  /** More buttons inside the box. */
  readonly children?: ComponentChildren;
}

export const PasswordInput = (props: PasswordInputProps) => {
  const { t } = useWords();
  const [ownShown, setOwnShown] = useState(false);
  const shown = props.shown ?? ownShown;
  const show = props.onShow ?? setOwnShown;
  return (
    <div class="input-box">
      <input
        {...props.ids}
        ref={props.inputRef ?? null}
        class="secret-input"
        {...(shown ? ({ type: "text" } as const) : ({ type: "password" } as const))}
        value={props.value}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        dir="ltr"
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyUp={(event) => props.onCapsLock?.(event.getModifierState("CapsLock"))}
      />
      {props.children}
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={shown ? t("hide") : t("show")}
        pressed={shown}
        onPress={() => show(!shown)}
      />
    </div>
  );
};
