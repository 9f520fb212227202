import type { Source } from '../../contract/common.ts';
import { DistributionReply, type Cell } from '../../contract/distribution.ts';
import { tableKey, type Answer, type AnswerBook, type TableAnswers } from '../answers.ts';
import { askFor, AskError, type Ask } from '../ask.ts';
import type { Organisation } from '../organisation.ts';

/** Longest address that every server takes. */
const MOST_CHARACTERS = 6000;

/** Which tables one question is about: all competencies of a source that can be asked for together. */
interface Scope {
  readonly source: Source;
  readonly ladder?: string;
  readonly competencies?: readonly string[];
}

/**
 * Asks /api/distribution every node with all its levels, with every level and with every column, in every
 * competency of a source, and keeps what was answered and what was refused.
 *
 * Errors: AskError.
 */
export async function askDistribution(
  ask: Ask,
  organisation: Organisation,
  filter: { source?: string; competency?: string },
  onProgress: (done: number, of: number) => void,
): Promise<AnswerBook> {
  const book: AnswerBook = new Map();
  const sources = organisation.publication.sources.filter((each) => (filter.source ?? each) === each);
  const chunks = chunkPaths(organisation.nodes);
  for (const [done, source] of sources.entries()) {
    onProgress(done, sources.length);
    const scopes = await listScopes(ask, organisation, source, filter.competency);
    for (const scope of scopes) {
      for (const teams of chunks) {
        const base = address(organisation, scope, [['by', 'team'], ['by', 'competency'], ...teams]);
        await askNodes(ask, book, base);
        await askColumns(ask, organisation, book, base);
        await askLevels(ask, organisation, book, scope, teams);
      }
    }
  }
  onProgress(sources.length, sources.length);
  return book;
}

type Parameter = readonly [name: string, value: string];

async function askNodes(ask: Ask, book: AnswerBook, path: string): Promise<void> {
  const reply = await askFor(ask, DistributionReply, path);
  for (const cell of reply.cells) tableOf(book, reply, cell).nodes.set(cell.team ?? '', answerOf(cell));
}

async function askColumns(
  ask: Ask,
  { publication }: Organisation,
  book: AnswerBook,
  base: string,
): Promise<void> {
  if (publication.levels.length === 0) return;
  const reply = await askFor(ask, DistributionReply, `${base}&by=level`);
  for (const cell of reply.cells) {
    const node = cell.team ?? '';
    const column = cell.level ?? '';
    tableOf(book, reply, cell).columns.set(`${node}\n${column}`, { node, column, ...answerOf(cell) });
  }
}

async function askLevels(
  ask: Ask,
  organisation: Organisation,
  book: AnswerBook,
  scope: Scope,
  teams: readonly Parameter[],
): Promise<void> {
  for (const [ladder, keys] of organisation.levels) {
    if (scope.ladder !== undefined && scope.ladder !== ladder) continue;
    const parameters: Parameter[] = [
      ['by', 'team'],
      ['by', 'competency'],
      ['by', 'level'],
      ...keys.map((key): Parameter => ['level', key]),
      ...teams,
    ];
    const path = address(organisation, { ...scope, ladder }, parameters);
    const { status, body } = await ask(path);
    // A ladder on another scale than this source was rated on.
    if (status === 404 && (body.includes('UNKNOWN_LADDER') || body.includes('UNKNOWN_COMPETENCY'))) continue;
    const reply = await askFor(() => Promise.resolve({ status, body }), DistributionReply, path);
    for (const cell of reply.cells) {
      const node = cell.team ?? '';
      const level = { ladder, key: cell.level ?? '' };
      tableOf(book, reply, cell).levels.set(`${node}\n${ladder}\n${level.key}`, {
        node,
        level,
        ...answerOf(cell),
      });
    }
  }
}

/** All competencies at once where the source has one scale, else one by one, else ladder by ladder. */
async function listScopes(
  ask: Ask,
  organisation: Organisation,
  source: Source,
  competency: string | undefined,
): Promise<Scope[]> {
  const competencies = organisation.publication.competencies
    .map(({ key }) => key)
    .filter((key) => (competency ?? key) === key);
  const whole: Scope = competency === undefined ? { source } : { source, competencies };
  if (await canAsk(ask, organisation, whole)) return [whole];
  const scopes: Scope[] = [];
  for (const each of competencies) {
    const one = { source, competencies: [each] };
    if (await canAsk(ask, organisation, one)) scopes.push(one);
    else {
      for (const { key: ladder } of organisation.publication.ladders) {
        const narrow = { ...one, ladder };
        if (await canAsk(ask, organisation, narrow)) scopes.push(narrow);
      }
    }
  }
  return scopes;
}

async function canAsk(ask: Ask, organisation: Organisation, scope: Scope): Promise<boolean> {
  const path = address(organisation, scope, []);
  const { status, body } = await ask(path);
  if (status === 200) return true;
  if (/SEVERAL_SCALES|UNKNOWN_(LADDER|COMPETENCY|SOURCE)/.test(body)) return false;
  throw new AskError(`${path} answered ${status}: ${body.slice(0, 300)}`);
}

function address({ cycle }: Organisation, scope: Scope, more: readonly Parameter[]): string {
  const parameters: Parameter[] = [
    ['cycle', cycle],
    ['source', scope.source],
    ...(scope.ladder === undefined ? [] : ([['ladder', scope.ladder]] as const)),
    ...(scope.competencies ?? []).map((key): Parameter => ['competency', key]),
    ...more,
  ];
  return `/api/distribution?${parameters.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;
}

/** Paths as parameters, as many together as an address can hold. */
function chunkPaths(paths: readonly string[]): Parameter[][] {
  const chunks: Parameter[][] = [];
  let room = 0;
  for (const path of paths) {
    const length = encodeURIComponent(path).length + 6;
    if (room < length) {
      chunks.push([]);
      room = MOST_CHARACTERS;
    }
    chunks.at(-1)?.push(['team', path]);
    room -= length;
  }
  return chunks;
}

function tableOf(book: AnswerBook, { source, scale }: DistributionReply, { competency }: Cell): TableAnswers {
  const table = { source, competency: competency ?? '', scale };
  const key = tableKey(table);
  const found = book.get(key) ?? { ...table, nodes: new Map(), levels: new Map(), columns: new Map() };
  book.set(key, found);
  return found;
}

function answerOf(cell: Cell): Answer {
  if ('withheld' in cell) return { of: cell.of, shown: undefined };
  return { of: cell.coverage.of, shown: { people: cell.people, counts: cell.counts } };
}
