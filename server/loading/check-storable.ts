import type { Ladder, Problem } from '../ladders/ladder.ts';

const GRADES = { least: -32_768, most: 32_767 }; // a smallint

/** Keys that are the last word of an address of the API. */
const TAKEN = ['compare'];

/** What keeps ladders that were read from being stored: scales, keys and grades that the database does not take. */
export function checkStorable(ladders: readonly Ladder[]): Problem[] {
  const told = new Set<string>();
  return ladders.flatMap((ladder) => {
    const problems = checkOne(ladder);
    if (told.has(ladder.key)) {
      problems.push(
        `another ladder of this load has the key "${ladder.key}" too: give one of them a "key:" of its own`,
      );
    }
    told.add(ladder.key);
    return problems.map((message) => ({
      file: `${ladder.key}/ladder.yaml`,
      line: 1,
      severity: 'error' as const,
      message,
    }));
  });
}

function checkOne({ key, name, scale, levels }: Ladder): string[] {
  const problems: string[] = [];
  if (scale.length < 2) {
    problems.push(
      `the ladder "${name}" has no scale: list its words, lowest first, as "scale: [Below, Meets, Exceeds]"`,
    );
  }
  if (scale.length > 10) problems.push(`the scale of "${name}" has ${scale.length} words; the most is 10`);
  if (TAKEN.includes(key))
    problems.push(`a ladder cannot have the key "${key}": an address of the API ends so`);
  for (const level of levels) {
    const grade = level.grade ?? level.order;
    if (Number.isInteger(grade) && grade >= GRADES.least && grade <= GRADES.most) continue;
    problems.push(
      `level "${level.key}" of "${name}" has the grade ${grade}; expected a whole number from ${GRADES.least} to ${GRADES.most}`,
    );
  }
  return problems;
}
