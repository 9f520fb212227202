export type LadderKey = 'engineering' | 'infrastructure' | 'data';

interface LadderFacts {
  /** Level keys, lowest first; the place in the list plus one is the grade that ladders are compared on. */
  levels: readonly string[];
  /** How common each level is among people in teams, in per cent. */
  pyramid: readonly number[];
  competencies: readonly string[];
}

/** What the demo needs to know of the ladders that ship in `ladders/`; a test holds the two together. */
export const LADDERS: Record<LadderKey, LadderFacts> = {
  engineering: {
    levels: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'],
    pyramid: [14, 26, 30, 18, 8, 3.5, 0.5],
    competencies: [
      'domain-expertise',
      'teaching-and-mentoring',
      'culture-and-leadership',
      'customer-success',
    ],
  },
  infrastructure: {
    levels: ['1', '2', '3', '4', '5'],
    pyramid: [16, 29, 32, 18, 5],
    competencies: [
      'domain-expertise',
      'teaching-and-mentoring',
      'culture-and-leadership',
      'customer-success',
    ],
  },
  data: {
    levels: ['ASE', 'SE', 'SSE', 'STE', 'PE'],
    pyramid: [16, 29, 32, 18, 5],
    competencies: ['domain-expertise', 'culture-and-leadership', 'communication', 'impact-output'],
  },
};
