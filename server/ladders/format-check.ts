import type { Ladder, Level, Problem } from './ladder.ts';
import type { ReadFile } from './file-reader.ts';

const WIDEST = 60;

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= WIDEST ? text : `${characters.slice(0, WIDEST - 1).join('')}…`;
}

function formatLevel(level: Level): string[] {
  const grade = level.grade === undefined ? '' : `, grade ${level.grade}`;
  const width = Math.max(0, ...level.competencies.map(({ name }) => Array.from(shorten(name)).length));
  return [
    `  ${level.key}  ${level.title} (order ${level.order}${grade})`,
    ...level.attributes.map(([label, value]) => `      ${label}: ${shorten(value)}`),
    ...level.competencies.map(({ name, expectations, examples }) => {
      const counts = `${String(expectations.length).padStart(3)} expected ${String(examples.length).padStart(3)} examples`;
      return `      ${shorten(name).padEnd(width)}  ${counts}`;
    }),
  ];
}

function formatLadder(ladder: Ladder): string[] {
  const words = ladder.scale.map((word, i) =>
    i + 1 === ladder.topBox ? `${word} (top box from here)` : word,
  );
  const scale = words.length > 0 ? `  scale: ${words.join(', ')}` : '  scale: none named; ladder.yaml can';
  return [`${ladder.name} (${ladder.key})`, scale, ...ladder.levels.flatMap(formatLevel), ''];
}

/** A name that a file was given, or a message that quotes one, without what could steer a terminal. */
const printable = (text: string) => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

function formatFile({ file, levels, why }: ReadFile): string {
  return printable(`${file}: ${levels} ${levels === 1 ? 'level' : 'levels'}, since ${why}`);
}

/** What `ladders check` tells a person: each ladder with its counts, why each file was read so, each problem with its line. */
export function formatCheck(
  ladders: readonly Ladder[],
  problems: readonly Problem[],
  files: readonly ReadFile[],
): string {
  const lines = [
    ...ladders.flatMap(formatLadder),
    ...files.map(formatFile),
    ...problems.map(({ file, line, severity, message }) =>
      printable(`${file}:${line}: ${severity}: ${message}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for a program: the fields that scripts rely on, with `null` for a summary that is missing. */
export function checkToJson(ladders: readonly Ladder[], problems: readonly Problem[]): string {
  const withNull = <T extends { summary?: string }>(part: T) => ({ ...part, summary: part.summary ?? null });
  const shown = ladders.map((ladder) => ({
    ...ladder,
    levels: ladder.levels.map((level) => ({
      ...withNull(level),
      competencies: level.competencies.map(withNull),
    })),
  }));
  return `${JSON.stringify({ ladders: shown, problems }, null, 2)}\n`;
}
