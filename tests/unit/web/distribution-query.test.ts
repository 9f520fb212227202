import { expect, it } from 'vitest';
import { distributionQuery } from '../../../web/src/lib/distribution-query.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { reference } from '../../fixtures/web/larkfield.ts';

const ask = (search: string, part: Parameters<typeof distributionQuery>[1]) =>
  decodeURIComponent(
    distributionQuery(resolveView(parseView(search).view, reference).view, part)
      .toString()
      .replaceAll('+', ' '),
  );
const always = 'cycle=2026-Q3&source=calibrated';
const before = 'against=cycle:2026-Q2';

it.each([
  ['', 'overall', `${always}&${before}`],
  ['', 'heat', `${always}&by=level&by=competency`],
  ['?level=L1&competency=teaching', 'heat', `${always}&level=L1&competency=teaching&by=level&by=competency`],
  [
    '',
    'bars',
    `${always}&by=team&${before}&team=Larkfield / Platform&team=Larkfield / Delivery&team=Larkfield / Insights`,
  ],
  ['?by=teams', 'bars', `${always}&by=team&${before}&within=Larkfield`],
  ['?by=level', 'bars', `${always}&by=level&${before}`],
  [
    '?team=Larkfield / Platform&by=competency',
    'bars',
    `${always}&by=competency&${before}&team=Larkfield / Platform`,
  ],
  [
    '?team=Larkfield / Platform&against=company',
    'overall',
    `${always}&against=Larkfield&team=Larkfield / Platform`,
  ],
  ['?team=Larkfield / Platform', 'team', `${always}&by=competency&team=Larkfield / Platform`],
  ['?team=Larkfield / Platform', 'company', `${always}&by=competency`],
] as const)('asks for %j, %s: %s', (search, part, query) => {
  expect(ask(search, part)).toBe(query);
});
