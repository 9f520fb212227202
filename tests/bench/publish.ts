import { join } from 'node:path';
import { Readable } from 'node:stream';
import { demoCycles } from '../../server/demo/organisation.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { importRatings } from '../../server/intake/import-ratings.ts';
import { loadLadders } from '../../server/loading/load-ladders.ts';
import type { OpenDatabase } from '../../server/start/open-database.ts';
import { publishCycle } from '../../server/publishing/publish-cycle.ts';
import { CYCLE, type CompanySize } from './company.ts';
import type { Figure } from './figure.ts';
import { importCompany, onThrowAway, seconds } from './throw-away.ts';

const SIZE = { competencies: 15, sources: ['self', 'manager'] };
/** DESIGN.md, section 10. */
export const TEN_THOUSAND = { people: 10_000, ...SIZE };
const GOAL_SECONDS = 5;
const HUNDRED_THOUSAND = { people: 100_000, ...SIZE };
const HUGE_GOAL_SECONDS = 60;

/** Times publishing each cycle of the demo, and one cycle of 10,000 people. */
export async function benchPublish(): Promise<Figure[]> {
  return [
    ...(await onThrowAway(timeDemo)),
    ...(await onThrowAway((database) => timeCompany(database, TEN_THOUSAND, GOAL_SECONDS))),
  ];
}

/** Times publishing one cycle of 100,000 people; takes minutes, most of them for the import. */
export function benchPublishHuge(): Promise<Figure[]> {
  return onThrowAway((database) => timeCompany(database, HUNDRED_THOUSAND, HUGE_GOAL_SECONDS));
}

async function timeDemo({ writer, key }: OpenDatabase): Promise<Figure[]> {
  await loadLadders(
    writer,
    ['engineering', 'infrastructure', 'data'].map((name) => join(import.meta.dirname, '../../ladders', name)),
  );
  const taken: number[] = [];
  for (const { key: cycle, csv } of demoCycles()) {
    const open = (): Readable => Readable.from([Buffer.from([...csv()].join(''))]);
    const { faults } = await importRatings(writer, key, { name: cycle, open });
    if (faults[0]) throw new Error(`line ${faults[0].line} of the demo: ${faults[0].message}`);
    taken.push(await seconds(() => publishCycle(writer, cycle, DEFAULT_RULES)));
  }
  const mean = taken.reduce((sum, each) => sum + each, 0) / taken.length;
  const note = `mean of ${taken.length}, about 600 people each; slowest ${Math.max(...taken).toFixed(2)} s`;
  return [{ name: 'publish a cycle of the demo', value: mean, unit: 's', note }];
}

async function timeCompany(database: OpenDatabase, size: CompanySize, goal: number): Promise<Figure[]> {
  const ratings = await importCompany(database, size);
  const memory = watchMemory();
  const took = await seconds(() => publishCycle(database.writer, CYCLE, DEFAULT_RULES));
  const peak = memory.stop();
  const { people, competencies, sources } = size;
  const name = `publish a cycle of ${people} people`;
  const note = `${competencies} competencies x ${sources.length} sources`;
  return [
    { name, value: took, unit: 's', note: `${note}; the goal is ${goal} s` },
    { name, value: ratings / took, unit: 'ratings a second', note },
    { name, value: peak / 1e6, unit: 'MB', note: 'the most the process held, its import before it included' },
  ];
}

/** The most memory this process holds until stopped, in bytes. */
function watchMemory(): { stop: () => number } {
  let most = 0;
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 50);
  return {
    stop() {
      clearInterval(timer);
      return look();
    },
  };
}
