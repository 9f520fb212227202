import type { AgreementReply } from '../../../../server/contract/agreement.ts';
import type { Team } from '../../../../server/contract/teams.ts';
import { askOnce } from '../../lib/ask-once.ts';
import { scalePart } from '../../lib/on-scale.ts';
import type { Reference } from '../../lib/reference.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';
import { nearestUnit } from './nearest-unit.ts';

/** An answer with the view that asked, so that a screen changes in one step. */
export interface AgreementAnswer {
  view: ResolvedView;
  /** Whose agreement it is: the view's team, or the nearest above it that has a summary. */
  unit: Team;
  reply: AgreementReply;
  /** Every unit with a summary, the company first, as many as are drawn beside each other. */
  units: readonly { name: string; path: string | null; reply: AgreementReply }[];
}

const MOST = 16; // units that are asked about and drawn

/**
 * Asks how the sources agree in the view's team, or in the nearest unit above it, and in the units beside it.
 *
 * @throws RequestFailed
 */
export async function loadAgreement(
  view: ResolvedView,
  { teams }: Pick<Reference, 'teams'>,
  signal: AbortSignal,
): Promise<AgreementAnswer> {
  const ask = (path: string | null) => {
    const query = new URLSearchParams({ cycle: view.cycle, ...scalePart(view) });
    if (path !== null) query.set('unit', path);
    return askOnce<AgreementReply>(`/api/agreement?${query.toString()}`, signal);
  };
  const company = await ask(null);
  const unit = nearestUnit(view.team, teams, company.units);
  const listed = company.units.slice(0, MOST);
  const [reply, ...replies] = await Promise.all([
    ask(unit.parent === null ? null : unit.path),
    ...listed.map((each) => ask(each.unit)),
  ]);
  return {
    view,
    unit,
    reply,
    units: listed.flatMap(({ name, unit: path }, at) => {
      const found = replies[at];
      return found ? [{ name, path, reply: found }] : [];
    }),
  };
}
