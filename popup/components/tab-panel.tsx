/** Tabs and the panel of the current one, by the ARIA tabs pattern: arrow keys move, the move is the choice. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface TabPanelProps<T extends string> {
  readonly label: string;
  readonly current: T;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly onChange: (id: T) => void;
  readonly children: ComponentChildren;
}

export const TabPanel = <T extends string>({ label, current, tabs, onChange, children }: TabPanelProps<T>) => {
  const id = useId();
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const back = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const forth = back === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const at = tabs.findIndex((tab) => tab.id === current);
    const target = { [back]: at - 1, [forth]: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = target === undefined ? undefined : tabs[(target + tabs.length) % tabs.length];
    if (tab === undefined) return;
    event.preventDefault();
    onChange(tab.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  };
  return (
    <div class="tab-group">
      <div class="tab-list" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div class="tab-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </div>
  );
};
