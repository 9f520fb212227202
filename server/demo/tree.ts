import type { Cycle } from './cycles.ts';
import type { LadderKey } from './ladder-facts.ts';
import { COMPANY, DIVISIONS, OWN_STAFF, RENAMED, SPLIT } from './tree-plan.ts';

export interface Place {
  /** `Company / Division / Group / Team`, as far down as the place sits. */
  path: string;
  kind: 'company' | 'division' | 'group' | 'team';
  ladder: LadderKey;
  /** People the place is meant to have of its own; joiners go where most are missing. */
  seats: number;
}

/** Every place where somebody can sit in the last quarter, parents before children. */
function latestPlaces(): Place[] {
  const places: Place[] = [
    { path: COMPANY, kind: 'company', ladder: 'engineering', seats: OWN_STAFF.company },
  ];
  for (const { name, ladder, groups } of DIVISIONS) {
    const division = `${COMPANY} / ${name}`;
    places.push({ path: division, kind: 'division', ladder, seats: OWN_STAFF.division });
    for (const [group, teams] of Object.entries(groups)) {
      const above = group ? `${division} / ${group}` : division;
      if (group) places.push({ path: above, kind: 'group', ladder, seats: OWN_STAFF.group });
      for (const [team, seats] of Object.entries(teams)) {
        places.push({ path: `${above} / ${team}`, kind: 'team', ladder, seats });
      }
    }
  }
  return places;
}

/**
 * Lists the places of the organisation in one quarter, under the names they had then.
 * 60 of them are teams since the split of `SPLIT`, 59 before.
 */
export function listPlaces(cycle: Cycle): Place[] {
  return latestPlaces().flatMap((place) => {
    if (cycle < RENAMED.from && place.path === RENAMED.after) return [{ ...place, path: RENAMED.before }];
    if (cycle < SPLIT.from && place.path === SPLIT.after[0]) {
      return [{ ...place, path: SPLIT.before, seats: 2 * place.seats }];
    }
    if (cycle < SPLIT.from && place.path === SPLIT.after[1]) return [];
    return [place];
  });
}

/** Where the people of a place of the quarter before sit in this one; half of a split team goes each way. */
export function pathNow(before: string, cycle: Cycle, half: 0 | 1): string {
  if (cycle >= RENAMED.from && before === RENAMED.before) return RENAMED.after;
  if (cycle >= SPLIT.from && before === SPLIT.before) return SPLIT.after[half];
  return before;
}
