import { basename, extname } from 'node:path';
import type { LevelReader } from '../level-draft.ts';
import { identifyLevel } from '../level-identity.ts';
import { isHeading, lineOf } from '../markdown.ts';
import { plainText } from '../plain-text.ts';
import { readCompetencies, splitAtCompetencies } from '../read-competencies.ts';
import { readPreamble } from '../read-preamble.ts';

/** One level a file: its one H1 names the level (`# L3: Title`, `# Title (SSE)`), the next rank the competencies. */
export const readTitledLevel: LevelReader = ({ file, frontMatter, blocks }, problems) => {
  const title = blocks.find((block) => isHeading(block) && block.depth === 1);
  const { preamble, sections } = splitAtCompetencies(blocks.filter((block) => block !== title));
  return {
    file,
    line: title ? lineOf(title) : 1,
    ...identifyLevel(title && plainText(title), frontMatter, basename(file, extname(file))),
    ...readPreamble(preamble, problems, file),
    competencies: readCompetencies(sections, false, file, problems),
  };
};
