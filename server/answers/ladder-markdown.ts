import type { CompetencyDetail, LadderDetail, LevelDetail } from '../contract/ladder-detail.ts';

/**
 * A ladder as one Markdown file: `## Title (KEY)` a level, its summary quoted, its attributes as `- **Label**: value`,
 * `###` a competency with a bullet an expectation, and its examples after `**Examples:**`. Text is escaped:
 * it stays what it is, whatever it looks like.
 */
export function ladderMarkdown({ name, levels }: LadderDetail): string {
  return `${[`# ${inline(name)}`, ...levels.flatMap(writeLevel)].join('\n\n')}\n`;
}

function writeLevel({ key, title, summary, attributes, competencies }: LevelDetail): string[] {
  return [
    `## ${inline(title)} (${inline(key)})`,
    ...(summary === null
      ? []
      : [
          lines(summary)
            .map((line) => `> ${line}`)
            .join('\n>\n'),
        ]),
    ...(attributes.length === 0
      ? []
      : [attributes.map(({ label, value }) => `- **${inline(label)}**: ${inline(value)}`).join('\n')]),
    ...competencies.flatMap(writeCompetency),
  ];
}

function writeCompetency({ name, summary, expectations, examples }: CompetencyDetail): string[] {
  return [
    `### ${inline(name)}`,
    ...(summary === null ? [] : lines(summary)),
    ...bullets(expectations),
    ...(examples.length === 0 ? [] : ['**Examples:**', ...bullets(examples)]),
  ];
}

const bullets = (texts: readonly string[]): string[] =>
  texts.length === 0 ? [] : [texts.map((text) => `- ${inline(text)}`).join('\n')];

const lines = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(inline);

/** One line of text in which nothing is markup: every sign of ASCII that could be is escaped. */
function inline(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+]|\d{1,9}[.)])/, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`);
}
