import { formatCount } from '../format-number.ts';

/** What all charts and tables say in the same words. */
export const figureMessages = {
  nearest: {
    lead: 'Nearest:',
    allLevels: (team: string) => `${team}, all levels`,
    levels: (team: string, levels: readonly string[]) => `${team}, ${levels.join(', ')}`,
  },
  table: {
    show: 'Table',
    hide: 'Hide table',
    hint: 'Key: t',
    team: 'Team',
    level: 'Level',
    competency: 'Competency',
    ratings: 'Ratings',
    caption: (title: string) =>
      title.endsWith('?') ? `${title} With 95 % intervals` : `${title}, with 95 % intervals`,
    interval: (lower: string, upper: string) => `${lower} to ${upper}`,
  },
  figures: { picture: (title: string) => `${title}: a chart, the same numbers as in its table` },
  marks: {
    label: (title: string, isLink: boolean) =>
      `${title}: step through with the arrow keys${isLink ? ', Enter opens' : ''}`,
  },
  card: {
    mean: 'mean',
    ratings: (count: number) => (count === 1 ? '1 rating' : `${formatCount(count)} ratings`),
    interval: '95 % interval',
    share: 'Share',
    sentence: (label: string, mean: string, who: string, shares: string) =>
      `${label}: mean ${mean}, ${who}. ${shares}`,
    withheld: (label: string, reason: string, who: string) => `${label}: ${reason}, ${who}`,
  },
  download: {
    label: 'Download',
    png: 'PNG',
    svg: 'SVG',
    csv: 'CSV',
    failed: 'The browser could not make the file',
    filters: (cycle: string, source: string, team: string, levels: string, competencies: string) =>
      `${cycle} · ${source} · ${team} · Levels: ${levels} · Competencies: ${competencies}`,
    stamp: (parts: { version: number; k: number; hash: string; published: string; made: string }) =>
      `Plumbline · publication ${parts.version} (${parts.hash}) of ${parts.published} · groups of ${parts.k} or more (k = ${parts.k}) · picture made ${parts.made}`,
  },
};
