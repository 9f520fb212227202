import { Type, type Static } from 'typebox';
import { Source } from './common.ts';
import { Job } from './jobs.ts';

export const UploadQuery = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 200, examples: ['2026-Q3.csv'] }) },
  { additionalProperties: false },
);

/** An upload's id is a secret: whoever has it can see how ratings were read, person by person. No list tells it. */
export const UploadParams = Type.Object({ id: Type.String({ minLength: 1 }) });

/** What a column can become; 'leave out' is never read. */
export const ColumnField = Type.Union([
  Type.Literal('cycle'),
  Type.Literal('person'),
  Type.Literal('team'),
  Type.Literal('level'),
  Type.Literal('competency'),
  Type.Literal('source'),
  Type.Literal('rating'),
  Type.Literal('ladder'),
  Type.Literal('rater'),
  Type.Literal('weight'),
  Type.Literal('leave out'),
]);
export type ColumnField = Static<typeof ColumnField>;

/** What is said of a file as a whole, since the file itself does not. */
export const ReadOptions = Type.Object(
  {
    cycle: Type.Optional(Type.String({ description: 'Of files that have no cycle column' })),
    source: Type.Optional(Source),
    company: Type.Optional(Type.String({ description: 'Put above all team paths' })),
    scale: Type.Optional(
      Type.Integer({
        minimum: 2,
        maximum: 10,
        description: 'Points of the scale of a survey without a ladder',
      }),
    ),
    columns: Type.Optional(
      Type.Record(Type.String(), ColumnField, {
        description: 'What columns are, by the name that the file has',
      }),
    ),
  },
  { additionalProperties: false },
);
export type ReadOptions = Static<typeof ReadOptions>;

/** A column as it was understood. */
export const ReadColumn = Type.Object({
  name: Type.String({ description: 'As the file has it' }),
  becomes: Type.Union([ColumnField, Type.Literal('scores'), Type.Literal('unknown')], {
    description: "'scores': a column of a competency's scores; 'unknown': a fault, and none of it is read",
  }),
  competency: Type.Union([Type.String(), Type.Null()], {
    description: "Of 'scores': the competency; null for a survey's own question",
  }),
});
export type ReadColumn = Static<typeof ReadColumn>;

/** A cell as it was read. Of people there is only whether there is one; of what is not read, nothing. */
export const ReadCell = Type.Union([
  Type.Object({ is: Type.Literal('text'), text: Type.String() }),
  Type.Object({
    is: Type.Literal('score'),
    label: Type.String(),
    position: Type.Integer(),
    of: Type.Union([Type.Integer(), Type.Null()], {
      description: 'Points of the scale; null while not known',
    }),
  }),
  Type.Object({ is: Type.Literal('pseudonym') }),
  Type.Object({ is: Type.Literal('empty') }),
  Type.Object({ is: Type.Literal('refused') }),
  Type.Object({ is: Type.Literal('not read') }),
]);
export type ReadCell = Static<typeof ReadCell>;

/** How the beginning of a file was understood. */
export const FileHead = Type.Object({
  encoding: Type.String({ examples: ['utf-8'] }),
  delimiter: Type.String({ examples: [','] }),
  form: Type.Union([Type.Literal('one row a rating'), Type.Literal('one row a person'), Type.Null()], {
    description: 'null: there is no header to tell it by',
  }),
  columns: Type.Array(ReadColumn),
  missing: Type.Array(ColumnField, { description: 'Columns that are needed and not there' }),
  rows: Type.Array(Type.Object({ line: Type.Integer(), cells: Type.Array(ReadCell) }), {
    description: 'The first 20',
  }),
});
export type FileHead = Static<typeof FileHead>;

export const UploadFault = Type.Object({
  line: Type.Integer({ description: 'From 1; 0 for the file as a whole' }),
  column: Type.String(),
  value: Type.String({ description: 'Shortened; empty for people' }),
  message: Type.String({ description: 'What was expected' }),
});
export type UploadFault = Static<typeof UploadFault>;

/** What came of reading a file, stored or only tried. */
export const ReadReport = Type.Object({
  stored: Type.Boolean({ description: 'false: it was a check, or there are faults' }),
  ok: Type.Boolean(),
  cycles: Type.Array(Type.String()),
  rows: Type.Integer(),
  ratings: Type.Integer(),
  added: Type.Integer(),
  known: Type.Integer({
    description:
      'Those of a person, competency and source that are stored already. Not whether their score is the same: who sent one guess after the other could read it',
  }),
  missing: Type.Integer({ description: 'Cells without a score' }),
  faults: Type.Array(UploadFault, { description: 'The first 1,000 in line order' }),
  faultCount: Type.Integer(),
  warnings: Type.Array(Type.String()),
});
export type ReadReport = Static<typeof ReadReport>;

/** What a check or an import of an uploaded file leaves behind. */
export const UploadOutcome = Type.Object({ options: ReadOptions, head: FileHead, report: ReadReport });
export type UploadOutcome = Static<typeof UploadOutcome>;

export const Upload = Type.Object({
  id: Type.String(),
  name: Type.String(),
  bytes: Type.Integer(),
  uploadedAt: Type.String(),
  job: Type.Union([Job, Type.Null()], { description: 'The newest check or import of it' }),
  outcome: Type.Union([UploadOutcome, Type.Null()], { description: 'Of the newest one that has ended' }),
});
export type Upload = Static<typeof Upload>;

export const ImportRequest = Type.Object(
  { upload: Type.String({ minLength: 1 }), options: Type.Optional(ReadOptions) },
  { additionalProperties: false },
);
export type ImportRequest = Static<typeof ImportRequest>;

export const AuditRequest = Type.Object(
  { cycle: Type.String({ minLength: 1, examples: ['2026-Q3'] }) },
  { additionalProperties: false },
);
