import { basename, extname } from 'node:path';
import type { LevelReader } from '../level-draft.ts';
import { identifyLevel } from '../level-identity.ts';
import { readCompetencies, splitAtCompetencies } from '../read-competencies.ts';
import { readPreamble } from '../read-preamble.ts';

/** One level a file: front matter names the level, and each heading is a sentence with its bullets below. */
export const readFrontMatterLevel: LevelReader = ({ file, frontMatter, blocks }, problems) => {
  const { preamble, sections } = splitAtCompetencies(blocks);
  return {
    file,
    line: 1,
    ...identifyLevel(undefined, frontMatter, basename(file, extname(file))),
    ...readPreamble(preamble, problems, file),
    competencies: readCompetencies(sections, true, file, problems),
  };
};
