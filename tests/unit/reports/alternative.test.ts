import { expect, it } from 'vitest';
import { alternative } from '../../../server/reports/alternative.ts';

it('says the finding of a chart first, and never twice', () => {
  expect(alternative('Two of 47 teams rate above.', 'Which teams lie outside?')).toBe(
    'Two of 47 teams rate above. Chart “Which teams lie outside?”: the same numbers as in its table.',
  );
  expect(alternative('6 % lowered, 8 % raised', '6 % lowered, 8 % raised')).toBe(
    '6 % lowered, 8 % raised. A chart: the same numbers as in its table.',
  );
});
