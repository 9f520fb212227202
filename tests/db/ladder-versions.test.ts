import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { listLadderRules } from '../../db/reference/list-ladder-rules.ts';
import { listLadders } from '../../db/reference/list-ladders.ts';
import type { NewLadder } from '../../db/reference/new-ladder.ts';
import { LadderError } from '../../server/loading/ladder-error.ts';
import { findPlace } from '../../server/intake/rulebook.ts';
import { storeLadders } from '../../server/loading/store-ladders.ts';
import { testApp } from '../helpers/app.ts';
import { freshDatabase } from '../helpers/database.ts';
import { makeLadder } from '../helpers/make-ladder.ts';

const versions = (loaded: { key: string; version: number; added: boolean }[]) =>
  loaded.map(({ key, version, added }) => [key, version, added]);

/** Other titles, grades and names; the same keys. */
function rewritten(ladder: NewLadder): NewLadder {
  return {
    ...ladder,
    name: 'Renamed',
    levels: ladder.levels.map((level, index) => ({
      ...level,
      title: `New ${level.title}`,
      grade: 10 + index,
      competencies: level.competencies.map(({ key }) => ({ key, name: `New ${key}` })),
    })),
  };
}

it('adds a version where the content is new, and none where it is not', async () => {
  await using t = await freshDatabase();
  const first = makeLadder();
  const second = rewritten(first);

  const load = async (ladder: NewLadder) => versions(await storeLadders(t.writer, [ladder]));
  expect(await load(first)).toEqual([['crafts', 1, true]]);
  expect(await load(makeLadder())).toEqual([['crafts', 1, false]]);
  expect(await load(second)).toEqual([['crafts', 2, true]]);
  // Back to what it said before: that is news too.
  expect(await load(first)).toEqual([['crafts', 3, true]]);
});

it('takes the order of fields for nothing, that of attributes for something', async () => {
  await using t = await freshDatabase();
  const [low] = makeLadder({ levels: ['L1'] }).levels;
  const withAttributes = (...labels: string[]): NewLadder => ({
    ...makeLadder(),
    levels: [{ ...low!, attributes: labels.map((label) => [label, 'said'] as const) }],
  });
  const turned = Object.fromEntries(Object.entries(withAttributes('b', '1')).reverse());

  const load = async (ladder: NewLadder) => versions(await storeLadders(t.writer, [ladder]));
  expect(await load(withAttributes('b', '1'))).toEqual([['crafts', 1, true]]);
  expect(await load(turned as unknown as NewLadder)).toEqual([['crafts', 1, false]]);
  expect(await load(withAttributes('1', 'b'))).toEqual([['crafts', 2, true]]);
});

it('lets two loads at once make one version after the other', async () => {
  await using t = await freshDatabase();
  const first = makeLadder();
  const second = rewritten(first);

  const loaded = await Promise.all(
    [first, second, first, second].map((ladder) => storeLadders(t.writer, [ladder])),
  );

  const added = loaded.flat().filter((each) => each.added);
  expect(added.map(({ version }) => version).sort()).toEqual(added.map((_each, index) => index + 1));
  const { rows } = await sql<{
    level: string;
  }>`select key as level from reference.level order by key`.execute(t.writer);
  expect(rows.map(({ level }) => level)).toEqual(['L1', 'L2', 'L3']);
});

it('uses up no numbers by loading the same again', async () => {
  await using t = await freshDatabase();
  for (let i = 0; i < 5; i += 1) await storeLadders(t.writer, [makeLadder()]);
  await storeLadders(t.writer, [makeLadder({ key: 'arts', competencies: ['care', 'taste'] })]);

  const { rows } = await sql<{ ladders: number; competencies: number; scales: number }>`
    select (select max(id) from reference.ladder)::int as ladders,
      (select max(id) from reference.competency)::int as competencies,
      (select max(id) from reference.scale)::int as scales`.execute(t.writer);
  expect(rows).toEqual([{ ladders: 2, competencies: 2, scales: 1 }]);
});

const THREE_LEVELS = ['L1', 'L2', 'L3'].map((level) => ({ team: 'Acme / Red', level, counts: [3, 4, 3] }));

it('refuses to drop what ratings use, and says what, how often and how to keep it or let it go', async () => {
  await using t = await testApp([makeLadder({ competencies: ['care', 'pace'] })]);
  await t.load(THREE_LEVELS, '2026-Q2');
  await t.load(THREE_LEVELS.slice(0, 2), '2026-Q3');
  const smaller = makeLadder({ levels: ['L1', 'L2'], competencies: ['pace'] });

  const error: unknown = await storeLadders(t.writer, [smaller]).catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(LadderError);
  const { message } = error as LadderError;
  expect(message).toContain(
    'the ladder "The crafts ladder" no longer has what ratings use: the level L3 (1 cycle), the competency care (2 cycles).',
  );
  expect(message).toContain('A level is kept by leaving its text in the ladder');
  expect(message).toContain('"competencies: { care: { headings: [The new name] } }"');
  expect(message).toContain('--retire crafts/L3 --retire crafts/care');

  const half = storeLadders(t.writer, [smaller], { retire: ['crafts/L3'] });
  await expect(half).rejects.toThrow('no longer has what ratings use: the competency care (2 cycles)');
  const both = await storeLadders(t.writer, [smaller], { retire: ['crafts/L3', 'crafts/care'] });
  expect(versions(both)).toEqual([['crafts', 2, true]]);
  // What is retired is asked about once.
  const renamed = await storeLadders(t.writer, [{ ...smaller, name: 'Smaller' }]);
  expect(versions(renamed)).toEqual([['crafts', 3, true]]);
});

it('lets a level take another key, and ratings still name the one that it had', async () => {
  await using t = await testApp([makeLadder()]);
  await t.load(THREE_LEVELS, '2026-Q2');
  const renamed: NewLadder = {
    ...makeLadder(),
    levels: makeLadder().levels.map((level) =>
      level.key === 'L3' ? { ...level, key: 'IC3', was: ['L3'] } : level,
    ),
  };

  expect(versions(await storeLadders(t.writer, [renamed]))).toEqual([['crafts', 2, true]]);
  const [newest] = await listLadderRules(t.writer);
  const level = newest!.levels.find(({ key }) => key === 'IC3');
  expect(level?.was).toEqual(['L3']);
  expect(findPlace([newest!], '', 'l3')).toMatchObject({ levelId: level!.id });
  expect(findPlace([newest!], '', 'IC3')).toMatchObject({ levelId: level!.id });
});

it('lets go without a word what no rating uses', async () => {
  await using t = await testApp([makeLadder({ competencies: ['care', 'pace'] })]);
  await t.load(THREE_LEVELS.slice(0, 1));

  const loaded = await storeLadders(t.writer, [makeLadder({ levels: ['L1', 'L2'] })]);

  expect(versions(loaded)).toEqual([['crafts', 2, true]]);
  const [ladder] = await listLadders(t.reader);
  expect(ladder?.levels.map(({ key }) => key)).toEqual(['L1', 'L2']);
  expect(ladder?.competencies.map(({ key }) => key)).toEqual(['care']);
});

it('holds ratings without a level to the ladders of their cycle, and those of other ladders to none', async () => {
  await using t = await testApp([
    makeLadder({ competencies: ['care', 'pace'] }),
    makeLadder({ key: 'arts', levels: ['P1'], competencies: ['care', 'pace'] }),
  ]);
  await t.load([{ team: 'Acme / Red', ladder: 'crafts', counts: [3, 4, 3], competency: 'pace' }]);
  await t.load([{ team: 'Acme / Blue', level: 'P1', counts: [3, 4, 3] }]);

  await expect(storeLadders(t.writer, [makeLadder()])).rejects.toThrow('the competency pace (1 cycle)');
  // Nobody on the ladder of arts was rated on pace; whoever has no level might have been.
  await expect(
    storeLadders(t.writer, [makeLadder({ levels: ['L1'], competencies: ['pace'] })]),
  ).resolves.toMatchObject([{ version: 2 }]);
});

it('refuses to retire what does not go', async () => {
  await using t = await freshDatabase();
  await expect(storeLadders(t.writer, [makeLadder()], { retire: ['crafts/L9'] })).rejects.toThrow(
    '"crafts/L9" is not a level or competency that ratings use',
  );
});

it('stores all ladders of a load or none', async () => {
  await using t = await testApp([makeLadder()]);
  await t.load(THREE_LEVELS);

  const load = storeLadders(t.writer, [makeLadder({ key: 'arts' }), makeLadder({ levels: ['L1'] })]);

  await expect(load).rejects.toThrow('the level L2 (1 cycle), the level L3 (1 cycle)');
  expect((await listLadders(t.reader)).map(({ key, version }) => [key, version])).toEqual([['crafts', 1]]);
});

it('shows a rated cycle under the version that it was rated under, however the ladder changes', async () => {
  const first = makeLadder();
  await using t = await testApp([first]);
  await t.load(THREE_LEVELS, '2026-Q2');
  await t.load(THREE_LEVELS, '2026-Q3');
  await t.publish(undefined, '2026-Q2');
  const ask = async (path: string) => (await t.app.inject(path)).json<unknown>();
  const paths = ['/api/distribution?cycle=2026-Q2&by=level&by=competency', '/api/publications/2026-Q2'];
  const before = await Promise.all(paths.map(ask));

  const second = rewritten(first);
  const grown = { ...second, levels: [...second.levels, { ...second.levels[0]!, key: 'L4', grade: 13 }] };
  await t.loadLadders([grown]);
  // Published after the ladder changed, yet rated before.
  await t.publish(undefined, '2026-Q3');
  await t.load([...THREE_LEVELS, { team: 'Acme / Red', level: 'L4', counts: [3, 4, 3] }], '2026-Q4');
  await t.publish(undefined, '2026-Q4');

  await using fresh = await t.anotherApp();
  const again = await Promise.all(paths.map(async (path) => (await fresh.inject(path)).json<unknown>()));
  expect(again).toEqual(before);
  expect(await ask('/api/publications/2026-Q3')).toMatchObject({
    competencies: [{ key: 'care', name: 'care in words' }],
    levels: ['L1', 'L2', 'L3'].map((key) => ({ key, titles: [`${key} ${key} of crafts`] })),
    ladders: [{ key: 'crafts', name: 'The crafts ladder' }],
  });
  expect(await ask('/api/publications/2026-Q4')).toMatchObject({
    competencies: [{ key: 'care', name: 'New care' }],
    levels: [
      { key: 'L1', titles: ['L1 New L1 of crafts'] },
      { key: 'L2', titles: ['L2 New L2 of crafts'] },
      { key: 'L3', titles: ['L3 New L3 of crafts'] },
      { key: 'L4', titles: ['L4 New L1 of crafts'] },
    ],
    ladders: [{ key: 'crafts', name: 'Renamed' }],
  });
});
