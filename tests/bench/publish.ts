import { join } from 'node:path';
import { Readable } from 'node:stream';
import { demoCycles } from '../../server/demo/organisation.ts';
import { DEFAULT_RULES } from '../../server/disclosure/rules.ts';
import { importRatings } from '../../server/intake/import-ratings.ts';
import { loadLadders } from '../../server/load-ladders.ts';
import type { OpenDatabase } from '../../server/open-database.ts';
import { publishCycle } from '../../server/publishing/publish-cycle.ts';
import { CYCLE } from './company.ts';
import type { Figure } from './figure.ts';
import { importCompany, onThrowAway, seconds } from './throw-away.ts';

/** DESIGN.md, section 10: a cycle of 10,000 people by 15 competencies by 2 sources. */
export const TEN_THOUSAND = { people: 10_000, competencies: 15, sources: ['self', 'manager'] };
const GOAL_SECONDS = 5;

/** Times publishing each cycle of the demo, and one cycle of 10,000 people. */
export async function benchPublish(): Promise<Figure[]> {
  return [...(await onThrowAway(timeDemo)), ...(await onThrowAway(timeCompany))];
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

async function timeCompany(database: OpenDatabase): Promise<Figure[]> {
  const ratings = await importCompany(database, TEN_THOUSAND);
  const took = await seconds(() => publishCycle(database.writer, CYCLE, DEFAULT_RULES));
  const { people, competencies, sources } = TEN_THOUSAND;
  const note = `${people} people x ${competencies} competencies x ${sources.length} sources`;
  return [
    { name: 'publish a large cycle', value: took, unit: 's', note: `${note}; the goal is ${GOAL_SECONDS} s` },
    { name: 'publish a large cycle', value: ratings / took, unit: 'ratings a second', note },
  ];
}
