import { makeRandom } from '../../demo/random.ts';
import { DistributionReply } from '../../contract/distribution.ts';
import { tableKey, type AnswerBook, type TableAnswers } from '../answers.ts';
import { askFor, type Ask } from '../ask.ts';
import type { TableTarget } from '../build-target.ts';
import { listBelow, type Organisation } from '../organisation.ts';

/** Unions of several nodes, and of several columns, asked for in each source. */
const UNIONS = 12;
/** Nodes asked for over all competencies, from the company downwards. */
const POOLED = 60;

/**
 * Sentences about answers for several nodes, or several columns, at once that are not the sum of the blocks, or
 * columns, that lie wholly inside them; and about answers over all competencies that are not the sum of each one's
 * (DISCLOSURE.md, section 4, number 3). Nodes and columns are drawn at random; over competencies
 * the company and the nodes next below it are asked for.
 *
 * Errors: AskError.
 */
export async function checkSums(
  ask: Ask,
  organisation: Organisation,
  book: AnswerBook,
  targets: ReadonlyMap<string, TableTarget>,
): Promise<string[]> {
  const faults: string[] = [];
  const random = makeRandom(book.size, 6);
  const some = <Item>(items: readonly Item[]): Item[] => {
    const count = 2 + Math.floor(random.uniform() * Math.min(4, items.length));
    return random.shuffled(items).slice(0, count);
  };
  const bySource = Map.groupBy(book.values(), ({ source }) => source);
  for (const [source, tables] of bySource) {
    // A source of several scales has no answer over all competencies.
    if (new Set(tables.map(({ scale }) => scale.join('\n'))).size > 1) continue;
    const competencies = tables
      .map(({ competency }) => `&competency=${encodeURIComponent(competency)}`)
      .join('');
    const base = `/api/distribution?cycle=${encodeURIComponent(organisation.cycle)}&source=${source}${competencies}`;
    const compare = async (parameters: string, expectedOf: (key: string) => number[]): Promise<void> => {
      const reply = await askFor(ask, DistributionReply, `${base}&by=competency${parameters}`);
      for (const cell of reply.cells) {
        const key = tableKey({ source, competency: cell.competency ?? '', scale: reply.scale });
        const got = 'counts' in cell ? cell.counts.join() : '';
        const expected = expectedOf(key);
        const want = expected.some((count) => count > 0) ? expected.join() : '';
        if (got !== want) {
          faults.push(
            `${source}, ${cell.competency ?? ''}, ${decodeURIComponent(parameters)}: ${got} is not ${want}`,
          );
        }
      }
    };

    for (let i = 0; i < UNIONS; i++) {
      const nodes = some(organisation.nodes);
      const homes = new Set(nodes.flatMap((node) => listBelow(organisation, node)));
      const parameters = nodes.map((node) => `&team=${encodeURIComponent(node)}`).join('');
      await compare(parameters, (key) => sumOf(blocksInside(targets.get(key), homes)));
    }
    const columns = organisation.publication.levels.map(({ key }) => key);
    for (let i = 0; i < UNIONS && columns.length > 1; i++) {
      const asked = some(columns);
      const parameters = asked.map((column) => `&level=${encodeURIComponent(column)}`).join('');
      await compare(parameters, (key) =>
        sumOf(
          asked.flatMap((column) => {
            const shown = book.get(key)?.columns.get(`${organisation.root}\n${column}`)?.shown;
            return shown ? [shown.counts] : [];
          }),
        ),
      );
    }
    await checkPooled(ask, organisation, base, tables, faults);
  }
  return faults;
}

function blocksInside(target: TableTarget | undefined, homes: ReadonlySet<string>): (readonly number[])[] {
  return (target?.blocks ?? [])
    .filter((block) => block.homes.every((home) => homes.has(home)))
    .map(({ counts }) => counts);
}

function sumOf(parts: readonly (readonly number[])[]): number[] {
  return (parts[0] ?? []).map((_, s) => parts.reduce((sum, part) => sum + (part[s] ?? 0), 0));
}

/** Every node over all competencies: counts add up, and its people are the most in any one of them. */
async function checkPooled(
  ask: Ask,
  { root, nodes }: Organisation,
  base: string,
  tables: readonly TableAnswers[],
  faults: string[],
): Promise<void> {
  for (const node of [root, ...nodes.slice(0, POOLED)]) {
    const reply = await askFor(ask, DistributionReply, `${base}&team=${encodeURIComponent(node)}`);
    const [cell] = reply.cells;
    const shown = tables.flatMap(({ nodes: answers }) => answers.get(node)?.shown ?? []);
    const want = `${Math.max(0, ...shown.map(({ people }) => people))}: ${sumOf(shown.map(({ counts }) => counts)).join()}`;
    const got = cell && 'counts' in cell ? `${cell.people}: ${cell.counts.join()}` : '0: ';
    if (got !== want) faults.push(`${base}, ${node}, all competencies: ${got} is not ${want}`);
  }
}
