import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import { BadRequest } from '../../errors.ts';
import type { Frame } from '../frame.ts';
import { findTeam } from '../view.ts';

/** The company, or the asked division of it. Errors: NotFound naming the path; BadRequest for a lower node. */
export function findUnit(frame: Frame, path: string | undefined): TeamNode {
  const { root } = frame.tree;
  const unit = path === undefined ? root : findTeam(frame, path);
  if (unit === root || unit.parentId === root.id) return unit;
  throw new BadRequest(
    'NOT_A_UNIT',
    `"${unit.path}" is neither the company nor a division: agreement is summed up for those only`,
  );
}
