import type { CompareReply } from '../../../../server/contract/compare.ts';
import type { Cell } from '../../../../server/contract/distribution.ts';
import type { Row } from '../../lib/distribution-rows.ts';

/** A bar for each team over all compared competencies, in the order asked. */
export function shareRows({ overall }: CompareReply, labels: ReadonlyMap<string, string>): Row[] {
  return overall.map((compared): Row => {
    const { team } = compared;
    return {
      id: team,
      label: labels.get(team) ?? team,
      fullName: team,
      team,
      total: false,
      cell: cellOf(compared),
    };
  });
}

function cellOf(compared: CompareReply['overall'][number]): Cell {
  const key = { team: compared.team, level: null, competency: null };
  if ('withheld' in compared) {
    const { withheld, of, nearest } = compared;
    return { ...key, withheld, of, nearest };
  }
  const { people, coverage, counts, shares, mean, topBox, dispersion, expected } = compared;
  return {
    ...key,
    people,
    coverage,
    counts,
    shares,
    mean: expected.raw,
    measures: { mean, topBox, dispersion },
  };
}
