/** What a column needs, in points. */
export interface Need {
  /** Its longest cell on one line. */
  natural: number;
  /** Its longest word: less would break one. */
  least: number;
}
