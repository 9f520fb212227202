import type { Block } from './document/blocks.ts';
import { textOf } from './document/text-of.ts';

const LOWER = String.raw`(?:previous|preceding|prior|lower|earlier|below|beneath|before|prerequisite)`;

/** Sentences by which owners say that a level also asks for all below it; each is tried on one sentence at a time. */
const WORDINGS = [
  /\b(?:levels?|expectations?|competenc(?:y|ies)|requirements?|criteria|responsibilities|it|they|ladder|framework|everything|all) (?:at each level |for each level )?(?:is|are) (?:all |generally |mostly )?(?:cumulative|additive)\b/i,
  /\bcumulative (?:expectations?|levels?|requirements?|ladder)\b/i,
  new RegExp(
    String.raw`\b(?:all|every|everything|qualities|expectations?|skills|requirements)\b.{0,60}\b(?:levels?|steps?|roles?|grades?)\s+(?:${LOWER})\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:all|everything|expectations?|requirements?|skills|qualities|asked)\b.{0,80}\b(?:of|from|in|at) (?:the |all |any |each |every )*${LOWER} (?:levels?|steps?|roles?|grades?|ones?)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:every|each|a|the) (?:levels?|step|grade|role)\b.{0,30}\b(?:includes?|builds? (?:up)?on|adds? to|inherits?|assumes?|extends?|encompass(?:es)?)\b.{0,60}\b(?:${LOWER}|it)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\bin addition to\b.{0,50}\b(?:the |all |every )?${LOWER} (?:levels?|roles?|ones?|grades?)\b`,
    'i',
  ),
  /\b(?:níveis|niveles|expectativas|competências|competencias|niveaux|attentes|stufen|seviyeler|beklentiler)\b.{0,30}\b(?:cumulativ[oa]s?|acumulativ[oa]s?|cumulatif|cumulatifs|cumulatives|kumulativ|kümülatif(?:tir)?|birikimli(?:dir)?)(?![\p{L}])/iu,
];

const DENIAL = /\b(?:not|n['’]t|isn['’]t|aren['’]t|never|não|no son|nicht|pas)\b/i;

/** Whether a sentence says that levels add to one another. */
export function saysCumulative(sentence: string): boolean {
  return (
    sentence.length <= 600 && !DENIAL.test(sentence) && WORDINGS.some((wording) => wording.test(sentence))
  );
}

function find({ line, text }: { line: number; text: string }): Cumulative | undefined {
  const sentence = text.split(/(?<=[.!?])\s+/).find(saysCumulative);
  return sentence === undefined ? undefined : { line, sentence };
}

export interface Cumulative {
  line: number;
  sentence: string;
}

/** Paragraphs and bullets, wherever they stand but in tables: what a cell says is asked of one level. */
function texts(block: Block): { line: number; text: string }[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ line: block.line, text: textOf(block.runs) }];
    case 'quote':
    case 'details':
      return block.blocks.flatMap(texts);
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(texts));
    default:
      return [];
  }
}

/** The sentence, if there is one, by which a document says that each level asks for all below it too. */
export function findCumulative(blocks: readonly Block[]): Cumulative | undefined {
  for (const said of blocks.flatMap(texts)) {
    const found = find(said);
    if (found) return found;
  }
  return undefined;
}
