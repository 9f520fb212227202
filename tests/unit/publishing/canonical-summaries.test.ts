import { expect, it } from 'vitest';
import { canonical } from '../../../server/disclosure/canonical.ts';
import { canonicalSummaries } from '../../../server/publishing/summaries/canonical-summaries.ts';

const names = {
  cycle: '2026-Q3',
  team: (id: number) => `team ${id}`,
  competency: (id: number) => `competency ${id}`,
  scale: (id: number) => `scale ${id}`,
  level: (id: number) => `level ${id}`,
};

function textOf(rhos: { word_rho: (number | null)[] | null; from_rho: (number | null)[] | null }): string {
  const row = { source: 'self' as const, scale_id: 1, team_id: 2, people: 120 };
  const unit_stats = [{ ...row, rho: 0.4, mbar: 3, within_sd: 0.5, range_use: 0.8, ...rhos }];
  return [...canonical(canonicalSummaries({ unit_stats, paired_stats: [], rater_stats: [] }, names))].join(
    '',
  );
}

it('has the text that was hashed before correlations of words were measured, where there are none', () => {
  expect(textOf({ word_rho: null, from_rho: null })).toBe(
    '["paired_stat",0]\n["rater_stat",0]\n["unit_stat",1]\n["scale 1","team 2",120,"self",0.4,3,0.5,0.8]\n',
  );
});

it('has each of them by its position', () => {
  expect(textOf({ word_rho: [0.1, null], from_rho: [null, 0.2] })).toContain(
    '["share_rho",2]\n["scale 1","team 2",120,"self",1,0.1,null]\n["scale 1","team 2",120,"self",2,null,0.2]\n',
  );
});
