import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { MethodsReply } from '../../server/contract/methods.ts';
import { testApp } from '../helpers/app.ts';

const t = await testApp();
afterAll(() => t[Symbol.asyncDispose]());
const { methods, disclosure, rules } = (await t.app.inject('/api/methods')).json<MethodsReply>();
const named = new Set(methods.map(({ name }) => name));

const server = new URL('../../server/', import.meta.url);
const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, server), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );

// The measures of STATISTICS.md are these; the other files of the folder are parts of them.
const MEASURES =
  'wilson wilson_deff dirichlet distribution cluster_mean mean_difference w1 kitagawa psi rao_scott jsd superiority trend_lbl cochran_armitage ewma p_chart adjusted_gap indirect_ratio direct_rate eb_shrink funnel_overdispersion funnel_binomial_limits bh van_elteren marginal_homogeneity weighted_kappa gwet_ac2 krippendorff rater_leniency halo_icc rwg'.split(
    ' ',
  );

describe('the Method page', () => {
  it('explains every measure once, and each has its file', () => {
    expect(methods.map(({ name }) => name).sort()).toEqual(MEASURES.toSorted());
    const files = filesIn('measures/');
    for (const name of named) expect(files).toContain(`${name.replaceAll('_', '-')}.ts`);
  });

  it('explains whatever an answer names as its method', () => {
    const used = ['answers/', 'findings/'].flatMap((folder) =>
      filesIn(folder).flatMap((file) =>
        readFileSync(new URL(folder + file, server), 'utf8')
          .split('\n')
          .filter((line) => /method\b|Measure\(|of\(stat|fromStat|unknown\(/.test(line))
          .flatMap((line) =>
            [...line.matchAll(/'([a-z][a-z0-9]*(?:_[a-z0-9]+)*)'/g)].map(([, name]) => name!),
          ),
      ),
    );
    const words = new Set(used.filter((name) => name.includes('_') || MEASURES.includes(name)));
    expect(words.size).toBeGreaterThan(12);
    expect([...words].filter((name) => !named.has(name))).toEqual([]);
  });

  it('has a question, a formula, a source and a reason for no number in each', () => {
    for (const { title, answers, formula, source, nullWhen } of methods) {
      for (const text of [title, answers, formula, nullWhen]) expect(text.trim()).not.toBe('');
      expect(answers).toMatch(/[?.]$/);
      expect(nullWhen).toMatch(/\.$/);
      expect(source.length).toBeGreaterThan(0);
    }
  });

  it('says what disclosure control promises and where it ends, and lists the rules of findings', () => {
    expect(disclosure.promise).toMatch(/at least k people/);
    expect(disclosure.limits).toHaveLength(10);
    for (const { key, method } of rules) expect([key, named.has(method)]).toEqual([key, true]);
  });
});
