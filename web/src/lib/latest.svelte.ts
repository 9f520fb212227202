/**
 * The latest answer to a question that changes. While the next one loads, or after it failed, the last
 * answer stays, so that the page does not jump; `loading` and `error` tell which.
 */
export class Latest<T> {
  value = $state.raw<T>();
  error = $state.raw<Error>();
  loading = $state(true);
  #attempt = $state(0);

  /**
   * Must be made while a component starts.
   *
   * @param ask reads what it depends on before its first await, and is asked again when that changes;
   *   undefined means that there is nothing to ask yet
   */
  constructor(ask: (signal: AbortSignal) => Promise<T> | undefined) {
    // An effect, not a derived promise: {#await} would drop the last answer with each new question.
    $effect(() => {
      void this.#attempt;
      const abort = new AbortController();
      const answer = ask(abort.signal);
      if (answer) this.#settle(answer, abort.signal);
      return () => {
        abort.abort();
      };
    });
  }

  retry(): void {
    this.#attempt += 1;
  }

  #settle(answer: Promise<T>, signal: AbortSignal): void {
    this.loading = true;
    answer.then(
      (value) => {
        if (signal.aborted) return;
        this.value = value;
        this.error = undefined;
        this.loading = false;
      },
      (error: unknown) => {
        if (signal.aborted) return;
        this.error = error instanceof Error ? error : new Error(String(error));
        this.loading = false;
      },
    );
  }
}
