import type { ColumnType, Generated } from 'kysely';

/** Set by Postgres on insert, never written by us, read as a Date. */
type SetByDatabase = ColumnType<Date, never, never>;

export type Source = 'self' | 'manager' | 'peer' | 'calibrated';

// ── reference: ladders, teams and cycles; holds no person ──────────────────────────────────────────

export interface SettingTable {
  key: string;
  value: ColumnType<unknown, string, string>; // jsonb, written as text
}

/** An ordered list of words, lowest first. Ratings given on one scale can be counted together. */
export interface ScaleTable {
  id: Generated<number>;
  labels: string[];
}

export interface LadderTable {
  id: Generated<number>;
  key: string;
}

/** A ladder as it read at one time. Cycles keep the version that they were rated under. */
export interface LadderVersionTable {
  id: Generated<number>;
  ladder_id: number;
  version: number;
  name: string;
  scale_id: number;
  content_hash: Buffer;
  definition: ColumnType<unknown, string, never>; // json (which keeps the order of keys), written as text
  loaded_at: SetByDatabase;
}

/** A level of a ladder, whatever its versions say of it. Never removed: ratings name it. */
export interface LevelTable {
  id: Generated<number>;
  ladder_id: number;
  key: string;
}

/** A level as one version of its ladder has it. */
export interface LadderLevelTable {
  ladder_version_id: number;
  level_id: number;
  position: number; // from 1, lowest first
  title: string;
  grade: number; // the common number by which ladders line up
}

/** A competency key is shared by every ladder that maps a heading to it; `name` is for those of no ladder. */
export interface CompetencyTable {
  id: Generated<number>;
  key: string;
  name: string;
}

export interface LadderCompetencyTable {
  ladder_version_id: number;
  competency_id: number;
  position: number;
  name: string; // as this version calls it
}

export interface CycleTable {
  id: Generated<number>;
  key: string; // starts with its year, so that keys sort in time
}

export interface CycleLadderTable {
  cycle_id: number;
  ladder_version_id: number;
}

export interface TeamTable {
  id: Generated<number>;
  parent_id: number | null;
  name: string;
  path: string; // 'Company / Division / Team'
}

/** Which nodes the organisation had in a cycle. Written by publish: history is frozen with its cycle. */
export interface CycleTeamTable {
  cycle_id: number;
  team_id: number;
}

// ── private: raw ratings under pseudonyms; intake and publishing only ──────────────────────────────

export interface ImportBatchTable {
  id: Generated<number>;
  file_name: string;
  file_hash: Buffer;
  rows: number;
  added: number;
  replaced: number;
  unchanged: number;
  imported_at: SetByDatabase;
}

export interface PersonTable {
  id: Generated<number>;
  key: Buffer; // 16 bytes of HMAC-SHA-256
}

export type RaterTable = PersonTable;

export interface RatingTable {
  cycle_id: number;
  source: Source;
  competency_id: number;
  scale_id: number;
  level_id: number | null;
  team_id: number;
  person_id: number;
  rater_id: number | null;
  score: number; // position on the scale, 1 is the lowest
  import_id: number;
}

/** A rating as it was before an import replaced it. Written by Postgres itself. */
export interface ReplacedRatingTable extends RatingTable {
  replaced_by: number; // import
}

/** The last import that a publication has counted. */
export interface PublicationBasisTable {
  publication_id: number;
  last_import: number;
}

/** A block's people who are in no level column though their level has one. */
export interface LeftOutCellTable {
  publication_id: number;
  source: Source;
  competency_id: number;
  scale_id: number;
  team_id: number;
  kind: 'team' | 'other';
  column_id: number;
}

// ── published: frozen, disclosure-controlled tables; all that the dashboard can read ───────────────

export interface PublicationTable {
  id: Generated<number>;
  cycle_id: number;
  version: number;
  k: number;
  d: number;
  insider: boolean;
  rules_version: number;
  column_scheme: string;
  summary: ColumnType<unknown, string, never>; // jsonb: coverage as printed on publish
  hash: Buffer;
  published_at: SetByDatabase;
}

/** What one published table is about. */
interface TableKey {
  publication_id: number;
  source: Source;
  competency_id: number;
  scale_id: number;
}

/** The parts that the team cut made: disjoint, each of them safe. */
export interface BlockTable extends TableKey {
  team_id: number;
  kind: 'team' | 'other';
  homes: readonly number[]; // home nodes whose people are in it
  people: number;
  counts: readonly number[]; // by score, lowest first
}

/** One row a tree node: its largest union of blocks. people and counts are null where there is none. */
export interface TeamTableTable extends TableKey {
  team_id: number;
  of_people: number;
  people: number | null;
  counts: readonly number[] | null;
}

/** A column of the company's people of some levels, or of one division's: then every division has the same. */
export interface LevelColumnTable {
  publication_id: number;
  id: number;
  team_id: number | null; // the division; the root: its own staff; null: the whole company
  key: string;
  label: string;
  level_ids: number[];
}

export interface LevelTableTable extends TableKey {
  column_id: number;
  of_people: number;
  people: number | null;
  counts: readonly number[] | null;
}

/** A level of a ladder that the cycle was rated under, as it was on publish. */
export interface PublishedLevelTable {
  publication_id: number;
  level_id: number;
  place: number; // ladder by ladder, lowest first
  ladder: string;
  ladder_name: string;
  scale_id: number;
  key: string;
  title: string;
  grade: number;
  top_box: number | null; // position from which its ladder counts a rating as top; null: it does not say
}

/**
 * People rated in one table, by home node and level. competency_id and scale_id null: people with any rating
 * of that source.
 */
export interface HeadCountTable {
  publication_id: number;
  source: Source;
  competency_id: number | null;
  scale_id: number | null;
  team_id: number;
  level_id: number | null;
  people: number;
}

/** What every summary of a unit (the company, or a division of 100 people or more) is about. */
interface UnitKey {
  publication_id: number;
  scale_id: number;
  team_id: number;
  people: number;
}

/** One source's ratings pooled over competencies (A4); null where it is undefined. Rounded as in `grain.ts`. */
export interface UnitStatTable extends UnitKey {
  source: Source;
  rho: number | null; // ICC(1) of one person's ratings
  /**
   * The same of having a word, and of having it or one above it, by position: of the company only, null before
   * these were measured. A null among them is a word that too few have, or nearly all.
   */
  word_rho: (number | null)[] | null;
  from_rho: (number | null)[] | null;
  mbar: number; // ratings a person, weighted by themselves: M2 / M
  within_sd: number | null;
  range_use: number | null;
}

/** One source against another on the same people (A5). competency_id null: pooled over competencies. */
export interface PairedStatTable extends UnitKey {
  before: Source;
  after: Source;
  competency_id: number | null;
  raised: number; // raised, same and lowered: percent, together 100
  same: number;
  lowered: number;
  shift: number; // after - before, points of the scale
  shift_lower: number;
  shift_upper: number;
  kappa: number;
  ac2: number;
  homogeneity_p: number; // Stuart-Maxwell, as a bound: `chance-bound.ts`
}

/** One source's raters against the other raters of the same people (A6). */
export interface RaterStatTable extends UnitKey {
  source: Source;
  raters: number;
  tau: number;
  reliability: number;
  p10: number; // of the raters' shrunken leniency
  p50: number;
  p90: number;
  alpha: number | null; // ordinal, of peers
}

/** What an audit of a cycle came to. */
export interface AuditTable {
  id: Generated<number>;
  cycle: string;
  report: ColumnType<unknown, string, never>; // jsonb, written as text
  audited_at: SetByDatabase;
}

/** What the API may read. */
export interface PublicDatabase {
  'reference.setting': SettingTable;
  'reference.scale': ScaleTable;
  'reference.ladder': LadderTable;
  'reference.ladder_version': LadderVersionTable;
  'reference.level': LevelTable;
  'reference.ladder_level': LadderLevelTable;
  'reference.competency': CompetencyTable;
  'reference.ladder_competency': LadderCompetencyTable;
  'reference.cycle': CycleTable;
  'reference.cycle_ladder': CycleLadderTable;
  'reference.team': TeamTable;
  'reference.cycle_team': CycleTeamTable;
  'published.publication': PublicationTable;
  'published.audit': AuditTable;
  'published.block': BlockTable;
  'published.team_table': TeamTableTable;
  'published.level_column': LevelColumnTable;
  'published.level_table': LevelTableTable;
  'published.head_count': HeadCountTable;
  'published.level': PublishedLevelTable;
  'published.unit_stat': UnitStatTable;
  'published.paired_stat': PairedStatTable;
  'published.rater_stat': RaterStatTable;
}

/** Every table that the code may query. A migration that adds one adds it here. */
export interface Database extends PublicDatabase {
  'private.import_batch': ImportBatchTable;
  'private.person': PersonTable;
  'private.rater': RaterTable;
  'private.rating': RatingTable;
  'private.replaced_rating': ReplacedRatingTable;
  'private.publication_basis': PublicationBasisTable;
  'private.left_out_cell': LeftOutCellTable;
}
