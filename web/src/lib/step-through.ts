/**
 * Moves the focus among the elements with `data-stop` in a container: up and down by `columns`, left and
 * right by one, Home and End to the ends.
 */
export function stepThrough(event: KeyboardEvent & { currentTarget: HTMLElement }, columns: number): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at < 0) return;
  const to: Partial<Record<string, number>> = {
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: stops.length - 1,
  };
  const index = to[event.key];
  if (index === undefined) return;
  event.preventDefault();
  stops[index]?.focus();
}
