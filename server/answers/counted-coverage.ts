import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { SourceCoverage } from '../contract/publications.ts';
import type { Frame } from './frame.ts';

const Summary = Type.Object({ coverage: Type.Array(SourceCoverage) });

/**
 * The coverage of each source as it was counted on publish and stored as JSON.
 *
 * Errors: ParseError where what is stored is of another form.
 */
export function countedCoverage({ publication }: Pick<Frame, 'publication'>): SourceCoverage[] {
  return Value.Parse(Summary, publication.summary).coverage;
}
