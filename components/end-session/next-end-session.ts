/** Which row of its table something stands in. */
export const rowOf = (element: Element | null) => element?.closest("tr")?.rowIndex ?? 0;

/** The End Session of a row, else the next one below, else the last above: where to go on when a row is done with. */
export function nextEndSession(row: number): HTMLElement | undefined {
  const buttons = [...document.querySelectorAll<HTMLElement>("[data-end-session]")];
  return buttons.find((button) => rowOf(button) >= row) ?? buttons.at(-1);
}
