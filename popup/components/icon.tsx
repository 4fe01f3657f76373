/**
 * One icon, drawn from a lucide node that the caller imports by name (so that only what is used is bundled).
 * Decorative unless it is given a label. Shared by the app and the in-page menu.
 */
import type { IconNode } from "lucide";
import { h } from "preact";

export interface IconProps {
  readonly node: IconNode;
  /** Edge in CSS px. */
  readonly size?: number;
  /** What a screen reader says; without it the icon is hidden from it. */
  readonly label?: string;
}

export const Icon = ({ node, size = 16, label }: IconProps) => (
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    {...(label === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": label })}
  >
    {node.map(([tag, attributes]) => h(tag, { ...attributes }))}
  </svg>
);
