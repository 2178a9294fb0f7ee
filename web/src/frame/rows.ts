/** Moves the focus to the next or the previous row of the list in front: an open drawer first, else the page. */
export const focusNeighbour = (step: 1 | -1) => {
  const front = document.querySelector('[role="dialog"]') ?? document;
  const rows = [...front.querySelectorAll<HTMLElement>('[data-row]')];
  if (rows.length === 0) return;
  const current = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[current < 0 ? (step > 0 ? 0 : rows.length - 1) : current + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
};
