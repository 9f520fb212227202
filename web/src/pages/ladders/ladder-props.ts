import type { LadderDetail } from '../../../../server/contract/ladder-detail.ts';
import type { LadderSummary } from '../../../../server/contract/ladders.ts';
import type { FreePageProps } from '../page-props.ts';

/** What each view of ladders is given. */
export interface LadderProps extends Pick<FreePageProps, 'view' | 'reference'> {
  /** The chosen one, in the version that is shown. */
  ladder: LadderDetail;
  /** All that are loaded. */
  ladders: readonly LadderSummary[];
}
