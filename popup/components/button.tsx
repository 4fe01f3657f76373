/** Buttons: with text, and with an icon alone. A busy button keeps its place and its focus, and says that it works. */
import type { IconNode } from "lucide";
import type { ComponentChildren, Ref } from "preact";
import { Icon } from "./icon.tsx";

export interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  readonly look?: "primary" | "plain" | "quiet" | "danger";
  readonly submit?: boolean;
  readonly icon?: IconNode;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly small?: boolean;
  readonly label?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export const Button = (props: ButtonProps) => {
  const { children, onPress, look = "plain", submit = false, icon, busy = false, disabled = false } = props;
  const classes = ["button", look, props.wide === true && "wide", props.small === true && "small", busy && "busy"];
  return (
    <button
      type={submit ? "submit" : "button"}
      class={classes.filter(Boolean).join(" ")}
      onClick={busy ? undefined : onPress}
      disabled={disabled}
      aria-busy={busy ? "true" : undefined}
      aria-label={props.label}
      ref={props.buttonRef ?? null}
    >
      {icon !== undefined && <Icon node={icon} size={props.small === true ? 14 : 16} />}
      <span>{children}</span>
    </button>
  );
};

export interface IconButtonProps {
  readonly icon: IconNode;
  /** What it does, said and shown as a tip. */
  readonly label: string;
  readonly onPress: (event: MouseEvent) => void;
  readonly pressed?: boolean;
  readonly look?: "quiet" | "danger";
  readonly tabIndex?: number;
  readonly size?: number;
  readonly busy?: boolean;
}

export const IconButton = (props: IconButtonProps) => (
  <button
    type="button"
    class={`icon-button ${props.look ?? "quiet"}${props.busy === true ? " busy" : ""}`}
    aria-label={props.label}
    title={props.label}
    aria-pressed={props.pressed}
    aria-busy={props.busy === true ? "true" : undefined}
    tabIndex={props.tabIndex}
    onClick={props.onPress}
  >
    <Icon node={props.icon} size={props.size ?? 16} />
  </button>
);
