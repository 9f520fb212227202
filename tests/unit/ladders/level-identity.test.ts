import { expect, it } from 'vitest';
import { identifyLevel } from '../../../server/ladders/level-identity.ts';

const NONE = new Map<string, string>();

it.each([
  ['L3: Senior Engineer', { key: 'L3', title: 'Senior Engineer', order: 3 }],
  ['🚀 IC3 – Senior Engineer', { key: 'IC3', title: 'Senior Engineer', order: 3 }],
  ['Level 3: Senior Engineer', { key: '3', title: 'Senior Engineer', order: 3 }],
  ['Senior Engineer (SSE)', { key: 'SSE', title: 'Senior Engineer' }],
  ['Senior Engineer (L3)', { key: 'L3', title: 'Senior Engineer', order: 3 }],
  ['Senior Engineer (remote)', { key: 'senior-engineer-remote', title: 'Senior Engineer (remote)' }],
  ['IC3', { key: 'IC3', title: 'IC3', order: 3 }],
])('reads the title %j', (heading, expected) => {
  expect(identifyLevel(heading, NONE, 'file')).toEqual(expected);
});

it('trusts the title over front matter, and that over the file name', () => {
  const fields = new Map([
    ['title', 'Engineer'],
    ['level', '2'],
  ]);
  expect(identifyLevel('L3: Senior', fields, 'grade-1')).toEqual({ key: 'L3', title: 'Senior', order: 3 });
  expect(identifyLevel(undefined, fields, 'grade-1')).toEqual({ key: '2', title: 'Engineer', order: 2 });
  expect(identifyLevel('Senior', NONE, 'grade-1')).toEqual({ key: '1', title: 'Senior', order: 1 });
});

it.each([
  ['grade-3', { key: '3', order: 3 }],
  ['engineer-L1.5', { key: 'L1.5', order: 1.5 }],
  ['003-senior', { key: 'senior' }],
  ['004_5b0c9b24', { key: 'senior' }],
])('takes from the file name %s only a marked number', (baseName, expected) => {
  expect(identifyLevel('Senior', NONE, baseName)).toEqual({ title: 'Senior', ...expected });
});

it('takes weight as an order, not as a key', () => {
  const fields = new Map([
    ['title', 'Lead'],
    ['weight', '30'],
  ]);
  expect(identifyLevel(undefined, fields, 'lead')).toEqual({ key: 'lead', title: 'Lead', order: 30 });
});
