import { shareBarsBody } from '../../../web/src/charts/share-bars-body.ts';
import { m } from '../../../web/src/lib/messages.ts';
import { distributionMessages } from '../../../web/src/lib/messages/distribution.ts';
import { titleSentence } from '../../../web/src/lib/title-sentence.ts';
import type { DistributionReply } from '../../contract/distribution.ts';
import { barRows } from '../bar-rows.ts';
import { askDistribution, type ReportContext } from '../context.ts';
import { figureColumns } from '../figure-columns.ts';
import type { Section, Table } from '../model.ts';
import { reportChart } from '../report-chart.ts';
import { buildTable, text } from '../table.ts';

/** What ratings look like in the unit: by competency, by level, and by both. */
export async function distributionSection(context: ReportContext): Promise<Section> {
  const { overall, unit, names, isCompany } = context;
  const [competencies, levels, grid] = await Promise.all([
    askDistribution(context, { by: ['competency'] }),
    askDistribution(context, { by: ['level'] }),
    askDistribution(context, { by: ['level', 'competency'] }),
  ]);
  const hasLevels = levels.cells.some((cell) => !('withheld' in cell));
  const rows = barRows(overall, competencies, 'competency', { names, total: m.bars.all(unit.name) });
  const [cell] = overall.cells;
  if (!cell) throw new Error(`no answer about ${unit.path}`);
  const levelRows = barRows(overall, levels, 'level', { names, total: m.bars.all(unit.name) });
  const tell = (by: 'competency' | 'level'): string =>
    titleSentence({
      overall: cell,
      scale: overall.scale,
      rows: by === 'level' ? levelRows : rows,
      groups: m.by.groups(by),
      whose: isCompany ? m.title.whose.everyone : m.title.whose.team(unit.name),
    });
  return {
    key: 'distribution',
    title: m.nav.distribution,
    sentence: tell('competency'),
    notes: hasLevels
      ? []
      : ['By level there are no figures here: what nobody can be picked out of is the unit as a whole.'],
    points: [],
    charts: [
      reportChart({
        key: 'distribution-competencies',
        heading: distributionMessages.bars.title.competency,
        note: 'Share of ratings at each word of the scale, in per cent.',
        finding: tell('competency'),
        body: shareBarsBody({ rows, scale: overall.scale }),
      }),
      ...(hasLevels
        ? [
            reportChart({
              key: 'distribution-levels',
              heading: distributionMessages.bars.title.level,
              note: 'Share of ratings at each word of the scale, in per cent.',
              finding: tell('level'),
              body: shareBarsBody({ rows: levelRows, scale: overall.scale }),
            }),
          ]
        : []),
    ],
    tables: [
      byCompetency(context, competencies),
      ...(hasLevels ? [byLevel(context, levels), byBoth(context, grid)] : []),
    ],
  };
}

function byCompetency({ overall, names, againstName, unit }: ReportContext, reply: DistributionReply): Table {
  const cells = [...overall.cells, ...reply.cells];
  return buildTable(
    {
      key: 'distribution-competencies',
      title: `${distributionMessages.bars.title.competency} in ${unit.name}`,
    },
    cells.map((cell) => ({ cell })),
    [
      text({
        key: 'competency',
        title: 'Competency',
        note: 'Key of the competency; empty: all together',
        value: ({ cell }) => cell.competency,
        print: false,
      }),
      text({
        key: 'competency_name',
        title: 'Competency',
        note: 'Its name',
        value: ({ cell }) =>
          cell.competency === null ? 'All competencies' : nameOf(names.competency, cell.competency),
      }),
      ...figureColumns({ ...overall, against: againstName }),
    ],
  );
}

function byLevel({ names, overall, againstName, unit }: ReportContext, reply: DistributionReply): Table {
  return buildTable(
    { key: 'distribution-levels', title: `${distributionMessages.bars.title.level} in ${unit.name}` },
    reply.cells.map((cell) => ({ cell })),
    [
      text({
        key: 'level',
        title: 'Level',
        note: 'Key of the level, or of a band of levels',
        value: ({ cell }) => cell.level,
        print: false,
      }),
      text({
        key: 'level_name',
        title: 'Level',
        note: 'What it is called',
        value: ({ cell }) => nameOf(names.level, cell.level ?? ''),
      }),
      ...figureColumns({ ...overall, against: againstName }),
    ],
  );
}

function byBoth({ names, overall, againstName, unit }: ReportContext, reply: DistributionReply): Table {
  return buildTable(
    {
      key: 'distribution-level-competency',
      title: `Mean by level and competency in ${unit.name}`,
      grid: { down: 'level_name', across: 'competency_name', value: 'mean' },
    },
    reply.cells.map((cell) => ({ cell })),
    [
      text({ key: 'level', title: 'Level', note: 'Key of the level', value: ({ cell }) => cell.level }),
      text({
        key: 'level_name',
        title: 'Level',
        note: 'What it is called',
        value: ({ cell }) => nameOf(names.level, cell.level ?? ''),
      }),
      text({
        key: 'competency',
        title: 'Competency',
        note: 'Key of the competency',
        value: ({ cell }) => cell.competency,
      }),
      text({
        key: 'competency_name',
        title: 'Competency',
        note: 'Its name',
        value: ({ cell }) => nameOf(names.competency, cell.competency ?? ''),
      }),
      ...figureColumns({ ...overall, against: againstName }),
    ],
  );
}

const nameOf = (names: ReadonlyMap<string, string>, key: string): string => names.get(key) ?? key;
