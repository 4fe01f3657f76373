/** A measure as a bar (strength) and as a ring (time left), each with words for those who don't see it. */
import { useLayoutEffect, useRef } from "preact/hooks";

export interface BarProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly words: string;
  readonly tone: "bad" | "warn" | "good" | "plain";
}

export const Bar = ({ label, share, words, tone }: BarProps) => {
  const fill = useRef<HTMLDivElement>(null);
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  useLayoutEffect(() => {
    fill.current?.style.setProperty("--share", `${percent}%`);
  }, [percent]);
  return (
    <div
      class={`bar ${tone}`}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
    >
      <div class="bar-fill" ref={fill} />
    </div>
  );
};

export interface RingProps {
  /** 0 to 1: what is left. */
  readonly share: number;
  readonly text: string;
  readonly low: boolean;
}

/** Decorative: the seconds it shows are said elsewhere. */
export const Ring = ({ share, text, low }: RingProps) => (
  <svg class={`ring${low ? " low" : ""}`} width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <circle class="ring-track" cx="14" cy="14" r="12" />
    <circle class="ring-left" cx="14" cy="14" r="12" pathLength={100} stroke-dasharray={`${Math.round(share * 100)} 100`} />
    <text x="14" y="14" text-anchor="middle" dominant-baseline="central">
      {text}
    </text>
  </svg>
);
