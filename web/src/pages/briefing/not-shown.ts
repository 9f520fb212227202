import type { CoverageReply } from '../../../../server/contract/coverage.ts';
import { briefingMessages } from '../../lib/messages/briefing.ts';
import { hiddenRows, type HiddenRow } from '../../lib/hidden-rows.ts';

/** A group that is not shown on its own, with where its people are counted. */
export interface NotShownLine {
  key: string;
  name: string;
  people: number;
  reason: HiddenRow['reason'];
  /** Name of the unit; undefined: in no figure. */
  countedIn: string | undefined;
}

/**
 * Of a unit: the teams in it that are never shown on their own, each with where most of its competencies are
 * counted. Of a team: the competencies in which it is not shown.
 */
export function notShownLines({ hidden, tables }: CoverageReply, path: string): NotShownLine[] {
  const names = new Map(tables.map(({ competency, name }) => [competency, name]));
  const inside = hiddenRows(hidden.filter(({ team }) => team === path || team.startsWith(`${path} / `)));
  const own = inside.filter(({ team }) => team === path);
  if (own.length > 0)
    return own.map((row) =>
      line(
        row,
        row.competencies.map((key) => names.get(key) ?? key).join(', ') || briefingMessages.notShown.every,
      ),
    );
  return [
    ...Map.groupBy(
      inside.filter(({ never }) => never),
      ({ team }) => team,
    ).values(),
  ].flatMap((rows) => {
    const [most] = rows.toSorted((a, b) => reach(b) - reach(a));
    return most ? [line(most, most.name)] : [];
  });
}

/** No list of competencies means all of them. */
const reach = ({ competencies }: HiddenRow) => competencies.length || Infinity;

function line({ team, people, reason, countedIn, competencies }: HiddenRow, name: string): NotShownLine {
  const key = `${team} ${competencies.join(' ')}`;
  return { key, name, people, reason, countedIn: countedIn?.split(' / ').at(-1) };
}
