import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readSource } from '../../../server/ladders/read-source.ts';

interface Part {
  name: string;
  expectations: string[];
  examples: string[];
}
/** A ladder without anything that only some forms can say. */
type Rungs = { title: string; parts: Part[] }[];

const TITLES = [
  'Intern',
  'Junior Baker',
  'Engineer',
  'Senior Engineer',
  'Staff Engineer',
  'Principal Designer',
  'L7: Fellow',
];
const NAMES = ['Craft', 'Reach & Impact', 'Working together', 'Entrega', '影響', 'Client focus'];
const WORDS = [
  'keeps',
  'the',
  'oven',
  'warm,',
  'reads',
  'logs;',
  'naïve',
  '100',
  'A/B',
  'tests',
  '“well”',
  'ships',
  'über',
  'план',
  '(often)',
  'and',
  'C++',
];

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 12 })
  // Starts as a sentence of a ladder does: never like a label, a number or a bullet.
  .map((words) => `Someone ${words.join(' ')}.`);

const rungs: fc.Arbitrary<Rungs> = fc
  .tuple(fc.subarray(TITLES, { minLength: 2 }), fc.subarray(NAMES, { minLength: 2 }))
  .chain(([titles, names]) =>
    fc
      .array(
        fc.array(
          fc.record({
            expectations: fc.array(sentence, { minLength: 1, maxLength: 3 }),
            examples: fc.array(sentence, { maxLength: 2 }),
          }),
          { minLength: names.length, maxLength: names.length },
        ),
        { minLength: titles.length, maxLength: titles.length },
      )
      .map((cells) =>
        titles.map((title, i) => ({ title, parts: names.map((name, j) => ({ name, ...cells[i]![j]! })) })),
      ),
  );

const bullets = (texts: string[], mark = '-') => texts.map((text) => `${mark} ${text}\n`).join('');
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const escaped = (text: string) => text.replaceAll('&', '&amp;');
const items = (texts: string[]) => `<ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`;
const names = (ladder: Rungs) => ladder[0]!.parts.map(({ name }) => name);

/** How an owner may have written it down. `withExamples` tells whether the form has a place for examples. */
const FORMS: Record<string, { file: string; withExamples: boolean; render: (ladder: Rungs) => string }> = {
  'headings of rank 2 and 3': {
    file: 'x.md',
    withExamples: true,
    render: (ladder) =>
      `# Ladder\n\n${ladder.map(({ title, parts }) => `## ${title}\n\n${parts.map((part) => `### ${part.name}\n\n${bullets(part.expectations)}\n${part.examples.length ? `**Examples:**\n\n${bullets(part.examples)}\n` : ''}`).join('')}`).join('')}`,
  },
  'headings with CRLF, emoji, details and stars': {
    file: 'x.md',
    withExamples: true,
    render: (ladder) =>
      `\n### Intro\n\n${ladder.map(({ title, parts }) => `## 🎓 ${title}\n\n${parts.map((part) => `#### ${part.name} 🚀\n\n${bullets(part.expectations, '*')}\n${part.examples.length ? `<details>\n<summary>Examples</summary>\n${bullets(part.examples)}</details>\n\n` : ''}`).join('')}`).join('')}`.replaceAll(
        '\n',
        '\r\n',
      ),
  },
  'bold paragraphs': {
    file: 'x.md',
    withExamples: false,
    render: (ladder) =>
      ladder
        .map(
          ({ title, parts }) =>
            `## ${title}\n\n${parts.map((part) => `**${part.name}**\n\n${bullets(part.expectations)}\n`).join('')}`,
        )
        .join(''),
  },
  'nested bullets': {
    file: 'x.md',
    withExamples: false,
    render: (ladder) =>
      ladder
        .map(
          ({ title, parts }) =>
            `- ${title}\n${parts.map((part) => `  - ${part.name}\n${part.expectations.map((text) => `    - ${text}\n`).join('')}`).join('')}`,
        )
        .join(''),
  },
  'a pipe table with levels as columns': {
    file: 'x.md',
    withExamples: false,
    render: (ladder) =>
      `| Area | ${ladder.map(({ title }) => title).join(' | ')} |\n|${' - |'.repeat(ladder.length + 1)}\n${names(
        ladder,
      )
        .map(
          (name, j) =>
            `| **${name}** | ${ladder.map(({ parts }) => parts[j]!.expectations.join('<br>')).join(' | ')} |\n`,
        )
        .join('')}`,
  },
  'a pipe table with levels as rows': {
    file: 'x.md',
    withExamples: false,
    render: (ladder) =>
      `| Level | ${names(ladder).join(' | ')} |\n|${' - |'.repeat(names(ladder).length + 1)}\n${ladder.map(({ title, parts }) => `| ${title} | ${parts.map((part) => part.expectations.join('<br/>')).join(' | ')} |\n`).join('')}`,
  },
  'an HTML table with levels as columns and no header cells': {
    file: 'x.html',
    withExamples: false,
    render: (ladder) =>
      `<table><tr><td></td>${ladder.map(({ title }) => `<td>${title}</td>`).join('')}</tr>${names(ladder)
        .map(
          (name, j) =>
            `<tr><td>${escaped(name)}</td>${ladder.map(({ parts }) => `<td>${items(parts[j]!.expectations)}</td>`).join('')}</tr>`,
        )
        .join('')}</table>`,
  },
  'an HTML table with levels as rows': {
    file: 'x.html',
    withExamples: false,
    render: (ladder) =>
      `<table><tr><th>Level</th>${names(ladder)
        .map((name) => `<th>${escaped(name)}</th>`)
        .join(
          '',
        )}</tr>${ladder.map(({ title, parts }) => `<tr><th>${title}</th>${parts.map((part) => `<td>${items(part.expectations)}</td>`).join('')}</tr>`).join('')}</table>`,
  },
  'long CSV': {
    file: 'x.csv',
    withExamples: true,
    render: (ladder) =>
      `Level,Competency,Kind,Text\n${ladder.flatMap(({ title, parts }) => parts.flatMap((part) => [...part.expectations.map((text) => ['Expectation', text]), ...part.examples.map((text) => ['Example', text])].map(([kind, text]) => `${quoted(title)},${quoted(part.name)},${kind},${quoted(text!)}\n`))).join('')}`,
  },
  'wide CSV with two header rows': {
    file: 'x.csv',
    withExamples: true,
    render: (ladder) =>
      `Level;${names(ladder)
        .map((name) => `${quoted(name)};`)
        .join(';')}\r\n;${names(ladder)
        .map(() => 'Expectations;Examples')
        .join(
          ';',
        )}\r\n${ladder.map(({ title, parts }) => `${title};${parts.map((part) => `${quoted(part.expectations.join('\n'))};${quoted(part.examples.join('\n'))}`).join(';')}\r\n`).join('')}`,
  },
  'YAML by levels': {
    file: 'x.yaml',
    withExamples: true,
    render: (ladder) =>
      stringify({ levels: ladder.map(({ title, parts }) => ({ title, competencies: parts })) }),
  },
  'JSON by competencies': {
    file: 'x.json',
    withExamples: true,
    render: (ladder) =>
      JSON.stringify({
        competencies: names(ladder).map((name, j) => ({
          name,
          levels: ladder.map(({ title, parts }) => ({
            level: title,
            criteria: parts[j]!.expectations,
            examples: parts[j]!.examples,
          })),
        })),
      }),
  },
};

it.each(Object.entries(FORMS))(
  'reads back a ladder written as %s',
  (_form, { file, withExamples, render }) => {
    fc.assert(
      fc.property(rungs, (ladder) => {
        const { levels } = readSource({ file, text: render(ladder) });
        const read = levels.map(({ title, competencies }) => ({
          title,
          parts: competencies.map(({ heading, expectations, examples }) => ({
            name: heading,
            expectations,
            examples,
          })),
        }));
        // A level's key in front of its title is not part of the title.
        const expected = ladder.map(({ title, parts }) => ({
          title: title.replace('L7: ', ''),
          parts: parts.map((part) => ({ ...part, examples: withExamples ? part.examples : [] })),
        }));
        expect(merged(read)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  },
);

/** Competencies of one name in one level add up, as they do when a ladder is built. */
function merged(ladder: Rungs): Rungs {
  return ladder.map(({ title, parts }) => ({
    title,
    parts: [...new Set(parts.map(({ name }) => name))].map((name) => {
      const same = parts.filter((part) => part.name === name);
      return {
        name,
        expectations: same.flatMap((part) => part.expectations),
        examples: same.flatMap((part) => part.examples),
      };
    }),
  }));
}
