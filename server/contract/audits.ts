import { Type, type Static } from 'typebox';
import { Source } from './common.ts';

export const AuditsQuery = Type.Object(
  { cycle: Type.Optional(Type.String({ minLength: 1, description: 'Left out: every cycle' })) },
  { additionalProperties: false },
);
export type AuditsQuery = Static<typeof AuditsQuery>;

/** What was attacked in one table, and how many groups and cells could be read. Never which, and never a score. */
export const AuditedTable = Type.Object({
  source: Source,
  competency: Type.String(),
  people: Type.Integer(),
  cells: Type.Integer({ description: 'Home teams × levels with anybody in them' }),
  figures: Type.Integer({ description: 'Answers that gave numbers' }),
  groups: Type.Integer({ description: 'Cells, pairs and triples of cells with fewer than k people' }),
  determined: Type.Integer({ description: 'Groups whose scores follow from the figures' }),
  pinned: Type.Integer({ description: 'Cells in which everybody can only have one score' }),
  undecided: Type.Integer({ description: 'Groups and cells for which the solver ran out of time' }),
});
export type AuditedTable = Static<typeof AuditedTable>;

/** An attack on one publication, through the API alone, and what came of it. */
export const AuditReport = Type.Object({
  cycle: Type.String(),
  version: Type.Integer(),
  hash: Type.String({ description: 'Of the publication that was attacked' }),
  k: Type.Integer(),
  passed: Type.Boolean({ description: 'Nothing read, nothing undecided, no rule broken' }),
  seconds: Type.Number(),
  questions: Type.Object({ answered: Type.Integer(), refused: Type.Integer() }),
  tables: Type.Array(AuditedTable),
  faults: Type.Integer({ description: 'Rules of blocks and columns that an answer breaks' }),
  witness: Type.Union(
    [
      Type.Object(
        { sampled: Type.Integer(), found: Type.Integer() },
        {
          description:
            'People drawn, and those who could have another score with everything published the same',
        },
      ),
      Type.Null(),
    ],
    { description: 'null: the ratings are no longer those that were published' },
  ),
  notAsked: Type.Array(Type.String(), { description: 'Endpoints that the audit does not know' }),
});
export type AuditReport = Static<typeof AuditReport>;

export const StoredAudit = Type.Object({ auditedAt: Type.String(), report: AuditReport });
export type StoredAudit = Static<typeof StoredAudit>;

/** Newest first. */
export const AuditsReply = Type.Object({ audits: Type.Array(StoredAudit) });
export type AuditsReply = Static<typeof AuditsReply>;
