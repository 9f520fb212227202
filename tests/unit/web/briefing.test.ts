import { describe, expect, it } from 'vitest';
import type { CoverageReply } from '../../../server/contract/coverage.ts';
import type { Finding } from '../../../server/contract/findings.ts';
import type { CompetencyGap, GapsReply, ShownGap } from '../../../server/contract/gaps.ts';
import { briefingTitle } from '../../../web/src/pages/briefing/briefing-title.ts';
import { evidenceLink } from '../../../web/src/pages/briefing/evidence.ts';
import { findingSize, furthestByUnit } from '../../../web/src/pages/briefing/finding-size.ts';
import { notShownLines } from '../../../web/src/pages/briefing/not-shown.ts';
import { ownRows, ownTable } from '../../../web/src/pages/briefing/own-team.ts';

const names = new Map([
  ['care', 'Care'],
  ['pace', 'Pace'],
]);

function finding(rule: string, about: string | null, value: number, rest: Partial<Finding> = {}): Finding {
  return {
    rule,
    sentence: `${rule} of ${about ?? 'all'}.`,
    detail: '',
    about,
    direction: value > 0 ? 'up' : 'down',
    size: { value, lower: value - 0.1, upper: value + 0.1, unit: 'points of the scale' },
    people: 20,
    certainty: 'clear',
    method: 'eb_shrink',
    evidence: { screen: 'gaps', team: about, competency: [], level: [] },
    ...rest,
  };
}
const title = (...findings: Finding[]) => briefingTitle(findings, names, 'Nothing stands out');

describe('the headline', () => {
  it('counts teams on each side, and joins the two strongest kinds', () => {
    expect(
      title(
        finding('team-gap', 'Acme / East / Red', -0.4),
        finding('team-gap', 'Acme / Blue', 0.3),
        finding('self', null, 0.28),
        finding('team-gap', 'Acme / Green', 0.2),
        finding('mix', null, 0.1),
      ),
    ).toBe(
      'Two teams rate clearly higher than their levels predict, one lower; people rate themselves above their managers’ view',
    );
  });

  it('names one team, and one competency that moves', () => {
    const care = { evidence: { screen: 'drift' as const, team: null, competency: ['care'], level: [] } };
    expect(title(finding('team-gap', 'Acme / East / Red', -0.4), finding('drift', null, 0.227, care))).toBe(
      'Red rates clearly lower than its levels predict; Care has risen by 0.23 points along its trend',
    );
  });

  it.each([
    ['compression', -0.2, 'Calibration draws ratings together in East'],
    ['compression', 0.2, 'Calibration spreads ratings in East'],
    ['calibration', 0.2, 'Calibration raises ratings in East'],
    ['team-drift', 0.2, 'East moves away from the company'],
    ['drift', -0.2, 'The mean of East has fallen by 0.20 points along its trend'],
  ])('says what %s by %d means', (rule, value, said) => {
    expect(title(finding(rule, 'Acme / East', value))).toBe(said);
  });

  it('claims no more than likely where nothing is clear, and leaves likely ones out where something is', () => {
    const likely = finding('team-gap', 'Acme / Red', 0.3, { certainty: 'likely' });

    expect(title(likely)).toBe('Red probably rates higher than its levels predict');
    expect(title(finding('mix', null, 0.1), likely)).toBe('The mix of levels has moved the mean');
  });

  it('takes the sentence of a rule that it does not know, and says so where there is none', () => {
    expect(title(finding('new-rule', null, 0.1))).toBe('new-rule of all.');
    expect(title()).toBe('Nothing stands out');
  });
});

describe('a finding', () => {
  it('leads to its evidence, in single competencies where it is about these', () => {
    const evidence = { screen: 'gaps' as const, team: 'Acme / Red', competency: ['care'], level: [] };
    expect(evidenceLink(finding('competency-gap', 'Acme / Red', 0.5, { evidence }), undefined)).toEqual({
      path: '/gaps',
      change: { team: 'Acme / Red', competencies: ['care'], levels: [], by: 'competency' },
    });
    // Of the company: its path, where an address without a team would mean the reader's own.
    expect(evidenceLink(finding('self', null, 0.5), 'Acme').change).toMatchObject({
      team: 'Acme',
      by: 'team',
    });
  });

  it('is drawn on one scale with those of its unit, and in per cent where it is a share', () => {
    const share = { size: { value: -0.21, lower: -0.33, upper: -0.06, unit: 'share of the spread' } };
    const open = { size: { value: 0.5, lower: null, upper: null, unit: 'points of the scale' } };

    expect(findingSize(share)).toBe('−21\u00a0%');
    expect(findingSize(finding('self', null, 0.284))).toBe('+0.28');
    expect([...furthestByUnit([finding('a', null, 0.3), share, open, finding('b', null, -0.7)])]).toEqual([
      ['points of the scale', expect.closeTo(0.8, 9)],
      ['share of the spread', 0.33],
    ]);
  });
});

describe('my team', () => {
  const gap = { people: 18, raw: 2.59, expected: 3.17, gap: -0.58, se: 0.1, lower: -0.776, upper: -0.384 };
  const team = (path: string, competencies: CompetencyGap[]): ShownGap => ({
    team: path,
    name: path,
    coverage: { people: 18, of: 18 },
    ...gap,
    superiority: 0.3,
    shrunken: null,
    z: null,
    p: null,
    q: null,
    flagged: true,
    competencies,
  });
  const own = team('Acme / East / Red', [
    { competency: 'care', ...gap, flagged: false },
    { competency: 'pace', withheld: 'too few people', of: 3 },
    { competency: 'none', withheld: 'no ratings', of: 0 },
  ]);
  const unit = team('Acme / East', [{ competency: 'care', ...gap, gap: -0.1, flagged: false }]);
  const gaps = { teams: [unit, own] } as unknown as GapsReply;
  const competencies = [...names, ['none', 'None'] as const].map(([key, name]) => ({ key, name }));
  const rows = ownRows(gaps, 'Acme / East / Red', 'Acme / East', competencies);

  it('is set beside its unit in every competency that it is rated in, all together first', () => {
    expect(rows.map(({ name, unit: of }) => [name, of && 'gap' in of ? of.gap : of])).toEqual([
      ['All together', -0.58],
      ['Care', -0.1],
      ['Pace', undefined],
    ]);
  });

  it('is the same in the file, with what is withheld', () => {
    const [all, , pace] = ownTable(rows, 'East').rows;

    expect(all?.cells.map(({ csv }) => csv)).toEqual([
      ['All together'],
      [18],
      [2.59],
      [3.17],
      [-0.58, -0.776, -0.384],
      ['yes'],
      [-0.58],
    ]);
    expect(pace?.cells[2]).toMatchObject({ text: 'Withheld: too few people', absent: 'withheld', csv: [] });
  });
});

describe('what is not shown', () => {
  const [few, alike] = ['too few people', 'withheld to protect its people'] as const;
  const at = (
    competency: string,
    people: number,
    reason: typeof few | typeof alike,
    countedIn: string | null,
  ) => ({
    competency,
    people,
    reason,
    countedIn,
  });
  const coverage = {
    tables: [...names].map(([competency, name]) => ({ competency, name })),
    hidden: [
      {
        team: 'Acme / East / Blue',
        name: 'Blue',
        shownIn: 0,
        hidden: [
          at('care', 3, few, 'Acme'),
          at('pace', 3, few, 'Acme / East'),
          at('tact', 2, few, 'Acme / East'),
        ],
      },
      { team: 'Acme / East / Red', name: 'Red', shownIn: 1, hidden: [at('pace', 6, alike, null)] },
      { team: 'Acme / West / Red', name: 'Red', shownIn: 0, hidden: [at('care', 2, few, 'Acme')] },
    ],
  } as unknown as CoverageReply;

  it('names the teams of a unit that are never shown, and where most of their competencies are counted', () => {
    expect(notShownLines(coverage, 'Acme / East')).toMatchObject([
      { name: 'Blue', people: 3, countedIn: 'East' },
    ]);
    expect(notShownLines(coverage, 'Acme').map(({ name, countedIn }) => [name, countedIn])).toEqual([
      ['Blue', 'East'],
      ['Red', 'Acme'],
    ]);
  });

  it('names the competencies of a team', () => {
    expect(notShownLines(coverage, 'Acme / East / Red')).toMatchObject([
      { name: 'Pace', people: 6, reason: alike, countedIn: undefined },
    ]);
    expect(notShownLines(coverage, 'Acme / West / Red')).toMatchObject([
      { name: 'Every competency', people: 2 },
    ]);
  });
});
