/** The end of what a program said, on one line. */
export function lastLines(said: string): string {
  return said.trim().split('\n').slice(-3).join(' ').trim().replace(/\.$/, '') || 'it said nothing';
}
