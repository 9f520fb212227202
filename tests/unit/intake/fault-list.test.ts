import { describe, expect, it } from 'vitest';
import { FaultList } from '../../../server/intake/fault-list.ts';

describe('FaultList', () => {
  it('hands over the first 1,000 in line order and counts all', () => {
    const faults = new FaultList();
    for (let line = 2; line <= 3001; line += 1) faults.add(line, 'rating', String(line), 'expected 1 to 5');
    // Found later, once the whole file was staged.
    faults.add(5000, 'team', '', 'late');
    faults.add(4, 'team', '', 'early');
    faults.addUnlisted(10);
    const list = faults.list();
    expect(faults.count).toBe(3012);
    expect(list).toHaveLength(1000);
    expect(list.slice(0, 4).map(({ line, message }) => [line, message])).toEqual([
      [2, 'expected 1 to 5'],
      [3, 'expected 1 to 5'],
      [4, 'expected 1 to 5'],
      [4, 'early'],
    ]);
    expect(list.at(-1)?.line).toBe(1000);
  });

  it('shortens long values', () => {
    const faults = new FaultList();
    faults.add(1, 'team', 'x'.repeat(5000), '');
    expect(faults.list()[0]?.value).toBe(`${'x'.repeat(80)}…`);
  });
});
