/** Whole numbers of at least 0 with an upper bound each, and linear conditions on them, row by row. */
export class IntegerProgram {
  readonly upper: number[] = [];
  readonly starts = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];

  /** Adds variables of one upper bound. @returns the index of the first. */
  addVariables(count: number, upper: number): number {
    const first = this.upper.length;
    for (let i = 0; i < count; i++) this.upper.push(upper);
    return first;
  }

  /** Their sum is this value. */
  equal(variables: readonly number[], value: number): void {
    this.#addRow(variables, 1, value, value);
  }

  /** Their sum is this value or more. */
  atLeast(variables: readonly number[], value: number): void {
    this.#addRow(variables, 1, value, Infinity);
  }

  /** The one is not below the other. */
  notBelow(variable: number, other: number): void {
    this.indices.push(variable, other);
    this.values.push(1, -1);
    this.#endRow(0, Infinity);
  }

  #addRow(variables: readonly number[], coefficient: number, lower: number, upper: number): void {
    for (const variable of variables) {
      this.indices.push(variable);
      this.values.push(coefficient);
    }
    this.#endRow(lower, upper);
  }

  #endRow(lower: number, upper: number): void {
    this.starts.push(this.indices.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }
}
