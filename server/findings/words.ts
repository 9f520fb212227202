/** A size without its sign. @example points(-0.305) // => '0.31 points' */
export function points(value: number): string {
  return `${Math.abs(value).toFixed(2)} points`;
}

/** A number with a real minus sign. @example signed(-0.3) // => '−0.30' */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** @example interval(0.1, 0.2) // => '95 % interval 0.10 to 0.20' */
export function interval(lower: number | null, upper: number | null): string {
  return lower === null || upper === null
    ? 'no interval'
    : `95 % interval ${signed(lower)} to ${signed(upper)}`;
}

/** A team or unit by its own name and those above it. @example place('Acme / East / Red') // => 'Red (East)' */
export function place(path: string): string {
  const [company = '', ...below] = path.split(' / ');
  const own = below.pop();
  if (own === undefined) return company;
  return below.length === 0 ? own : `${own} (${below.join(' / ')})`;
}

/** @example list(['a', 'b', 'c']) // => 'a, b and c' */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** @example count(4) // => 'four' */
export function count(number: number): string {
  return WORDS[number] ?? String(number);
}
