/** What stands for a chart where it is not seen: its finding, then what it is and where its numbers are. */
export function alternative(finding: string, heading: string): string {
  const name = finding === heading ? 'A chart' : `Chart “${heading}”`;
  return `${finding.replace(/\.$/, '')}. ${name}: the same numbers as in its table.`;
}
