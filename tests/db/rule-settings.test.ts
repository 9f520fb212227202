import { expect, it } from 'vitest';
import { storeSetting } from '../../db/reference/setting.ts';
import { listPublishedRules } from '../../db/published/list-published-rules.ts';
import { findRules, SettingError, storeRule } from '../../server/publishing/rule-settings.ts';
import { testApp } from '../helpers/app.ts';
import { freshDatabase } from '../helpers/database.ts';

it('has the defaults where nothing was set, and what was set afterwards', async () => {
  await using t = await freshDatabase();
  expect(await findRules(t.writer)).toEqual({ k: 5, d: 2, insider: true, columns: 'company' });

  await storeRule(t.writer, 'k', '7');
  await storeRule(t.writer, 'insider', 'off');

  expect(await findRules(t.writer)).toEqual({ k: 7, d: 2, insider: false, columns: 'company' });
});

it.each([
  ['k', '2', 'k is "2": expected a whole number from 3 to 1000'],
  ['k', '5.0', 'k is "5.0": expected a whole number from 3 to 1000'],
  ['k', '40000', 'k is "40000": expected a whole number from 3 to 1000'],
  ['d', '0', 'd is "0": expected a whole number from 1 to 1000'],
  ['insider', 'true', 'insider is "true": expected on or off'],
  ['insider', 'constructor', 'insider is "constructor": expected on or off'],
  ['columns', 'teams', 'columns is "teams": expected company or divisions'],
  ['colour', 'red', /^there is no setting "colour"; there are k, d, insider, columns/],
])('refuses %s = %s and stores nothing', async (name, value, message) => {
  await using t = await freshDatabase();

  await expect(storeRule(t.writer, name, value)).rejects.toThrow(
    typeof message === 'string' ? new SettingError(message) : message,
  );
  expect(await findRules(t.writer)).toEqual({ k: 5, d: 2, insider: true, columns: 'company' });
});

it('takes nothing that somebody wrote past it and that proves nothing', async () => {
  await using t = await freshDatabase();
  await storeSetting(t.writer, 'rules.k', 2);

  await expect(findRules(t.writer)).rejects.toThrow('k is 2; it must be a whole number of at least 3');
});

it('leaves published cycles the rules that they were cut by', async () => {
  await using t = await testApp();
  const ratings = [{ team: 'Acme / Red', level: 'L1', counts: [3, 3, 0] }];
  await t.load(ratings);
  await t.load(ratings, '2026-Q4');
  await t.publish(await findRules(t.writer));
  await storeRule(t.writer, 'k', '6');
  await t.publish(await findRules(t.writer), '2026-Q4');

  expect(await listPublishedRules(t.writer)).toEqual([
    { cycle: '2026-Q3', k: 5, d: 2, insider: true, columns: 'company' },
    { cycle: '2026-Q4', k: 6, d: 2, insider: true, columns: 'company' },
  ]);
  expect((await t.ask('cycle=2026-Q3')).publication.k).toBe(5);
  expect((await t.ask('cycle=2026-Q4')).publication.k).toBe(6);
});
