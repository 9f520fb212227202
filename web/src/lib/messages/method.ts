import type { Method } from '../../../../server/contract/methods.ts';

/** The text around what the server says of its methods. */
export const methodMessages = {
  title: 'How each number is made, and who is protected by it',
  lede: 'Every number on these screens is one of the measures below, computed from published groups and from nothing else. An interval is always a 95 % interval; where a number cannot be told, the reason stands in its place.',
  contents: 'On this page',
  disclosure: {
    id: 'disclosure',
    title: 'What is promised to those who are rated',
    note: (cycle: string, { k, d, insider }: { k: number; d: number; insider: boolean }) =>
      `In ${cycle}, k is ${k}, and ${d} of a group are off its most common score${
        insider ? '; a manager who knows his own team is counted with' : ''
      }. Each publication keeps the rules that it was made by.`,
    nothing: 'k belongs to each publication, and is kept with it.',
    how: 'How it is kept',
    limits: 'What it does not protect against',
    shown: 'What is shown of a cycle, and what an attack on it came to',
  },
  rules: {
    id: 'rules',
    title: 'What counts as a finding',
    note: 'All of these are looked for in every cycle. Clear ones come first, then the larger; at most seven are told. What is smaller than the last column is not told, however sure it is.',
    caption: 'Rules of findings',
    looksFor: 'Looks for',
    method: 'By',
    likely: 'Likely',
    clear: 'Clear',
    atLeast: 'At least',
  },
  chapters: {
    distribution: 'How ratings lie in one cycle',
    drift: 'How ratings move from cycle to cycle',
    gaps: 'How teams differ from what their levels predict',
    agreement: 'How sources agree',
  } satisfies Record<Method['chapter'], string>,
  notation: {
    distribution:
      'c is a count, p a share, n people, N ratings, K the positions of the scale, s a position, F the share at or below it, x̄ a mean, m̄ ratings a person, ρ how alike one person’s ratings are.',
    drift:
      'F and G are shares at or below a position, before and after; p and q shares at one; w shares of people by level, m means by level; deff is the design effect of several ratings a person.',
    gaps: 'O is the sum of scores observed, E the sum expected from the company’s mean μ and variance σ² by level, N ratings, se the standard error, τ the spread between teams beyond chance.',
    agreement:
      'pₒ is agreement observed, pₑ by chance; i and j are positions that two sources gave one person. All of them are summaries of units of 100 people and more, rounded.',
  } satisfies Record<Method['chapter'], string>,
  formula: 'Formula',
  source: 'Source',
  nullWhen: 'No number when',
  name: (name: string) => `In the API: ${name}`,
};
