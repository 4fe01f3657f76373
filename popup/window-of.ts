/** Which rows of a long list to draw. Pure arithmetic, so that thousands of accounts cost no more than twenty. */
export interface ListWindow {
  /** First row to draw. */
  readonly first: number;
  /** One past the last row to draw. */
  readonly end: number;
}

/**
 * @param offset px of the list that are scrolled away above the viewport; negative while something stands above it
 * @param extra rows drawn beyond each edge, so that quick scrolling shows no gap
 */
export const windowOf = (
  offset: number,
  viewport: number,
  rowHeight: number,
  total: number,
  extra = 10,
): ListWindow => {
  const first = Math.floor(offset / rowHeight) - extra;
  const end = Math.ceil((offset + viewport) / rowHeight) + extra;
  const within = (row: number) => Math.min(total, Math.max(0, row));
  return { first: within(first), end: within(end) };
};
