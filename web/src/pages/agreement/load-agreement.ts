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
  /** Every unit with a summary, with its spreads. */
  units: AgreementReply['units'];
}

/**
 * Asks how the sources agree in the company, with the spread in each unit, and in the view's team, or in the
 * nearest unit above it.
 *
 * @throws RequestFailed
 */
export async function loadAgreement(
  view: ResolvedView,
  { teams }: Pick<Reference, 'teams'>,
  signal: AbortSignal,
): Promise<AgreementAnswer> {
  const ask = (about: Record<string, string>) => {
    const query = new URLSearchParams({ cycle: view.cycle, ...scalePart(view), ...about });
    return askOnce<AgreementReply>(`/api/agreement?${query.toString()}`, signal);
  };
  // Of one address whatever unit is looked at, so that the next unit is one question.
  const company = await ask({ by: 'unit' });
  const unit = nearestUnit(view.team, teams, company.units);
  const reply = unit.parent === null ? company : await ask({ unit: unit.path });
  return { view, unit, reply, units: company.units };
}
