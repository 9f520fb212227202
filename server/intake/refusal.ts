/** Says of one cell why it cannot be taken. It holds no line, so it can be kept and given again. */
export class Refusal {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}
