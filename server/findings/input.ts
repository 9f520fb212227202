import type { AgreementReply } from '../contract/agreement.ts';
import type { DriftReply, DriftSeries } from '../contract/drift.ts';
import type { GapsReply } from '../contract/gaps.ts';

/** How a team moves over the last cycles. */
export interface TeamTrend {
  path: string;
  /** First of the cycles, and how many lie between it and the last. */
  from: string;
  cycles: number;
  people: number;
  /** Points of the scale a cycle, and the standard error. */
  slope: number;
  se: number;
}

/** All answers that findings are looked for in, of one cycle, source and scale. */
export interface FindingsInput {
  /** Words of the scale. */
  positions: number;
  /** What competencies are called, by key. */
  names: ReadonlyMap<string, string>;
  /** All teams, by competency too. */
  gaps: GapsReply;
  /** The company's, by competency too. */
  drift: DriftReply;
  divisions: readonly { path: string; series: DriftSeries }[];
  teamTrends: readonly TeamTrend[];
  /** Of the company, then of its divisions, as far as they are summed up. */
  agreement: readonly AgreementReply[];
}
