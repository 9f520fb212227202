import type { PublicationReply } from '../contract/publications.ts';
import { PublicationReply as PublicationSchema } from '../contract/publications.ts';
import { TeamsReply } from '../contract/teams.ts';
import { askFor, type Ask } from './ask.ts';

/** What the API tells anybody of a published cycle: who sits where, and what can be asked. */
export interface Organisation {
  readonly cycle: string;
  readonly publication: PublicationReply;
  /** Paths of all nodes, children after their parents. */
  readonly nodes: readonly string[];
  readonly root: string;
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** Keys of each ladder's levels. */
  readonly levels: ReadonlyMap<string, readonly string[]>;
}

/** Errors: AskError where the cycle is unknown or not published. */
export async function readOrganisation(ask: Ask, cycle: string): Promise<Organisation> {
  const [publication, { teams }] = await Promise.all([
    askFor(ask, PublicationSchema, `/api/publications/${encodeURIComponent(cycle)}`),
    askFor(ask, TeamsReply, `/api/teams?cycle=${encodeURIComponent(cycle)}`),
  ]);
  const members = publication.levels.flatMap((column) => column.members);
  const levels = Map.groupBy(members, ({ ladder }) => ladder);
  return {
    cycle: publication.cycle,
    publication,
    nodes: teams.toSorted((a, b) => a.depth - b.depth).map(({ path }) => path),
    root: teams.find(({ parent }) => parent === null)?.path ?? '',
    children: new Map(
      [...Map.groupBy(teams, ({ parent }) => parent)].map(([parent, held]) => [
        parent ?? '',
        held.map(({ path }) => path),
      ]),
    ),
    levels: new Map(
      [...levels].map(([ladder, held]) => [ladder, [...new Set(held.map(({ level }) => level))]]),
    ),
  };
}

/** A node and all below it. */
export function listBelow({ children }: Pick<Organisation, 'children'>, top: string): string[] {
  const found = [top];
  // The list grows while it is walked; depth costs no stack.
  for (const path of found) found.push(...(children.get(path) ?? []));
  return found;
}
