/** Where the Tab key enters a group of stops: where it was last, while that is there, else the first. */
export function tabStop<T>(stops: readonly T[], last: T | undefined): T | undefined {
  return last !== undefined && stops.includes(last) ? last : stops[0];
}
