import type { Source } from '../contract/common.ts';
import type { SectionKey } from './model.ts';

/** What a report is asked to be about; what is left out takes its default. */
export interface ReportOptions {
  cycle: string;
  /** Path of a node; left out: the company. */
  unit?: string;
  /** Left out: the last word on a rating that the cycle has. */
  source?: Source;
  /** Only needed where the cycle was rated on several scales. */
  scaleOf?: string;
  /** The same by its other name. */
  ladder?: string;
  /** Key of another cycle, 'company' or 'nothing'; left out: the published cycle before. */
  against?: string;
  /** Left out: all. */
  sections?: readonly SectionKey[];
}
