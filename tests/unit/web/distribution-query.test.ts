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

it.each([
  ['', 'overall', always],
  ['', 'heat', `${always}&by=level&by=competency`],
  ['?level=L1&competency=teaching', 'heat', `${always}&level=L1&competency=teaching&by=level&by=competency`],
  [
    '',
    'bars',
    `${always}&by=team&team=Larkfield / Platform&team=Larkfield / Delivery&team=Larkfield / Insights`,
  ],
  ['?by=teams', 'bars', `${always}&by=team&within=Larkfield`],
  ['?by=level', 'bars', `${always}&by=level`],
  ['?team=Larkfield / Platform&by=competency', 'bars', `${always}&by=competency&team=Larkfield / Platform`],
  ['?team=Larkfield / Platform', 'team', `${always}&by=competency&team=Larkfield / Platform`],
  ['?team=Larkfield / Platform', 'company', `${always}&by=competency`],
] as const)('asks for %j, %s: %s', (search, part, query) => {
  expect(ask(search, part)).toBe(query);
});
