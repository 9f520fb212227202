/** One line of what `npm run bench` prints. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  note: string;
}
