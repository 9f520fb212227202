import type { TableRow } from '../../../db/published/list-tables.ts';
import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { ComparedPair } from '../../contract/compare.ts';
import type { NoValueReason } from '../../contract/measure.ts';
import { withheldReason } from '../../disclosure/withheld-reason.ts';
import type { Frame } from '../frame.ts';
import type { Figures } from '../gaps/figures.ts';
import { peopleAt } from '../gaps/pool-node.ts';
import { listAbove } from '../nearest.ts';
import { differenceMeasure, superiorityMeasure } from './difference.ts';
import { figureOf, shownIn } from './figure-of.ts';

export interface CompareView {
  frame: Frame;
  figures: Figures;
  asked: readonly TableRow[];
}

/**
 * Two nodes against each other, on the competencies that show both: otherwise one's harder competencies would
 * pass for lower ratings.
 */
export function comparePair(view: CompareView, a: TeamNode, b: TeamNode): ComparedPair {
  const { frame, figures, asked } = view;
  const both = asked.filter(({ competencyId }) =>
    [a, b].every((node) => shownIn(figures, node.id, [competencyId]).length > 0),
  );
  const key = { a: a.path, b: b.path, competencies: both.map((table) => table.competency) };
  const reason = whyNot(view, a, b) ?? (both.length === 0 ? 'withheld to protect its people' : null);
  if (reason !== null)
    return {
      ...key,
      competencies: [],
      difference: { value: null, reason, method: 'mean_difference' },
      superiority: { value: null, reason, method: 'superiority' },
    };

  const ids = both.map((table) => table.competencyId);
  const rootId = frame.tree.root.id;
  const [ofA, ofB] = [
    figureOf(figures, { nodeId: a.id, rootId }, ids),
    figureOf(figures, { nodeId: b.id, rootId }, ids),
  ];
  return { ...key, difference: differenceMeasure(ofA, ofB), superiority: superiorityMeasure(ofA, ofB) };
}

/** Nodes that share people cannot be compared as if they were others; nor can one that is not shown. */
function whyNot({ frame, figures, asked }: CompareView, a: TeamNode, b: TeamNode): NoValueReason | null {
  if (listAbove(frame, a).includes(b) || listAbove(frame, b).includes(a)) return 'one is part of the other';
  const ids = asked.map((table) => table.competencyId);
  const hidden = [a, b].find((node) => shownIn(figures, node.id, ids).length === 0);
  return hidden ? withheldReason(peopleAt(figures, hidden.id, ids), frame.publication) : null;
}
