import { describe, expect, it } from 'vitest';
import { parseCycle } from '../../../server/intake/parse-cycle.ts';
import { isMissing, makeScoreParser, parsePositiveNumber } from '../../../server/intake/parse-score.ts';
import { parseSource } from '../../../server/intake/parse-source.ts';
import { parseTeamPath } from '../../../server/intake/parse-team-path.ts';
import { questionKey } from '../../../server/intake/questions.ts';
import { Refusal } from '../../../server/intake/refusal.ts';

const LABELS = ['Below', 'Developing', 'Meets', 'Exceeds', 'Far exceeds'];

describe('makeScoreParser', () => {
  const read = makeScoreParser(LABELS);

  it.each([
    ['1', 1],
    ['5', 5],
    ['3.0', 3],
    ['3,00', 3],
    [' 4 ', 4],
    ['below', 1],
    ['FAR  EXCEEDS', 5],
    [' Meets ', 3],
  ])('reads %j as position %i', (text, position) => {
    expect(read(text)).toBe(position);
  });

  it.each(['', '  ', 'n/a', 'N/A', 'na', '-', 'NULL'])('takes %j for missing', (text) => {
    expect(read(text)).toBe('missing');
    expect(isMissing(text)).toBe(true);
  });

  it.each(['0', '6', '3.5', '2,5', '-1', 'Great', '1e0', '0x1', '١'])(
    'refuses %j and says what it expected',
    (text) => {
      expect(read(text)).toEqual(
        new Refusal('expected 1 to 5 or one of Below, Developing, Meets, Exceeds, Far exceeds'),
      );
    },
  );

  it('takes a label that is a number for the label', () => {
    expect(makeScoreParser(['0', '1', '2'])('1')).toBe(2);
  });

  // 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5: nine positions
  it.each([
    ['1', 1],
    ['1,5', 2],
    ['1.50', 2],
    ['2', 3],
    ['2.0', 3],
    ['5', 9],
  ])('reads %j on half steps from 1 to 5 as position %i', (text, position) => {
    expect(makeScoreParser(['1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5'])(text)).toBe(position);
  });

  it.each(['0', '6', '9', '1.25', 'two'])('refuses %j on half steps from 1 to 3', (text) => {
    expect(makeScoreParser(['1', '1,5', '2', '2.5', '3'])(text)).toEqual(
      new Refusal('expected one of 1, 1,5, 2, 2.5, 3'),
    );
  });
});

describe('parseTeamPath', () => {
  it.each([
    ['Acme', ['Acme']],
    ['Acme / Data / R/D', ['Acme', 'Data', 'R/D']],
    ['  Acme   /  Data  team ', ['Acme', 'Data team']],
  ])('reads %j', (text, names) => {
    expect(parseTeamPath(text)).toEqual(names);
  });

  it.each(['', '   ', '/', 'Acme / ', ' / Acme', 'Acme / / Data'])('refuses %j', (text) => {
    expect(parseTeamPath(text)).toBeInstanceOf(Refusal);
  });

  it('puts the company above, unless it is there', () => {
    expect(parseTeamPath('Data / One', 'Acme')).toEqual(['Acme', 'Data', 'One']);
    expect(parseTeamPath('Acme / One', 'Acme')).toEqual(['Acme', 'One']);
  });
});

describe('the other cells', () => {
  it.each(['2026-Q3', '2026', '2026H1', ' 2026-Q3 '])('takes the cycle %j', (text) => {
    expect(parseCycle(text)).toBe(text.trim());
  });

  it.each(['Q3-2026', '26-Q3', '2026 Q3', '2026_Q3', ''])('refuses the cycle %j', (text) => {
    expect(parseCycle(text)).toBeInstanceOf(Refusal);
  });

  it('knows four sources in any case, and no other', () => {
    expect(['self', 'Manager', ' PEER ', 'calibrated'].map(parseSource)).toEqual([1, 2, 3, 4]);
    expect(['', 'peers', 'self-review'].map(parseSource)).toEqual(
      Array.from({ length: 3 }, () => new Refusal('expected one of self, manager, peer, calibrated')),
    );
  });

  it('reads positive numbers only', () => {
    expect(['1', '0.5', '0,25'].map(parsePositiveNumber)).toEqual([1, 0.5, 0.25]);
    expect(['0', '0.0', '-1', 'x', '1e3', ''].map(parsePositiveNumber)).toEqual(Array(6).fill(undefined));
  });

  it('keeps a heading as key where it can be one', () => {
    expect(['LEAD01', 'q_1', 'Domain Expertise', '1. How?'].map(questionKey)).toEqual([
      'LEAD01',
      'q_1',
      'domain-expertise',
      '1-how',
    ]);
  });
});
