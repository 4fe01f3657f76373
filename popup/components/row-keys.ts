/**
 * Moving through lists of accounts with the arrow keys, from the search box down and back, as if the lists were one.
 * Rows are the elements with `data-row`; the browser scrolls the focused one into view.
 */
const rowsIn = (box: HTMLElement): readonly HTMLElement[] => [...box.querySelectorAll<HTMLElement>("[data-row]")];

/** Handles a key pressed in the search box or on a row. */
export const moveByKey = (event: KeyboardEvent, box: HTMLElement, search: HTMLInputElement): void => {
  const rows = rowsIn(box);
  const inSearch = event.target === search;
  const at = rows.findIndex((row) => row === event.target);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (!inSearch && at < 0) return;
    event.preventDefault();
    const next = event.key === "ArrowDown" ? rows[at + 1] : rows[at - 1];
    if (next !== undefined) next.focus();
    else if (event.key === "ArrowUp") search.focus();
  } else if (event.key === "Enter" && inSearch) {
    event.preventDefault();
    rows[0]?.click();
  } else if (event.key === "Escape" && !inSearch) {
    event.preventDefault();
    search.focus();
  } else if (at >= 0 && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
    // Typing on a row goes on searching: the key lands in the box.
    search.focus();
  }
};
