import { describe, expect, it } from 'vitest';
import { formatValue } from '../../../../server/reports/pdf/format-value.ts';

const points = { type: 'number', unit: 'points of the scale', digits: 2 } as const;

describe('formatValue', () => {
  it.each([
    [{ key: 'mean', ...points }, 3.7149, '3.71'],
    [{ key: 'gap', ...points }, 0.237, '+0.24'],
    [{ key: 'gap', ...points }, -0.237, '−0.24'], // a real minus, as wide as the plus
    [{ key: 'gap', ...points }, -0.004, '0.00'],
    [{ key: 'q', type: 'number', unit: 'chance, 0 to 1', digits: 3 }, 0.0002, '<0.001'],
    [{ key: 'people', type: 'integer', unit: 'people', digits: 0 }, 12_345, '12,345'],
    [{ key: 'share_1', type: 'percent', unit: 'share, 0 to 1', digits: 0 }, 0.004, '<1\u00a0%'],
    [{ key: 'left_out', type: 'percent', unit: 'share, 0 to 1', digits: 1 }, 0.0534, '5.3\u00a0%'],
  ] as const)('%o of %d is %s', (column, value, text) => {
    expect(formatValue(column, value)).toBe(text);
  });
});
