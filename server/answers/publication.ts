import type { PublicationReply } from '../contract/publications.ts';
import { countedCoverage } from './counted-coverage.ts';
import type { Frame } from './frame.ts';
import { listBands } from './levels-on-scale.ts';
import { describeScales } from './scales.ts';

/** Everything that a filter can be set to, and the coverage as it was counted on publish. */
export function describePublication(frame: Frame): PublicationReply {
  const { publication, tables, columns, levels } = frame;
  const competencies = new Map(tables.map((table) => [table.competency, table.name]));
  const words = new Map(tables.map((table) => [table.scaleId, table.labels]));
  const ladders = new Map(levels.map((level) => [level.ladder, level]));
  return {
    cycle: publication.cycle,
    publication: { version: publication.version, k: publication.k, hash: publication.hash },
    publishedAt: publication.publishedAt.toISOString(),
    rules: { k: publication.k, d: publication.d, insider: publication.insider },
    sources: [...new Set(tables.map((table) => table.source))],
    competencies: [...competencies].map(([key, name]) => ({ key, name })),
    levels: listBands(columns).map((column) => {
      const held = levels.filter((level) => column.levelIds.includes(level.id));
      return {
        key: column.key,
        label: column.label,
        titles: held.map((level) => `${level.key} ${level.title}`),
        members: held.map(({ ladder, key }) => ({ ladder, level: key })),
      };
    }),
    ladders: [...ladders].map(([key, { ladderName, scaleId }]) => ({
      key,
      name: ladderName,
      scale: words.get(scaleId) ?? [],
    })),
    scales: describeScales(frame),
    coverage: countedCoverage(frame),
  };
}
