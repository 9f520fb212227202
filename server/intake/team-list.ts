import { parseTeamPath } from './parse-team-path.ts';
import { BrokenFile } from './record-splitter.ts';
import { Refusal } from './refusal.ts';
import { remember } from './remember.ts';

export interface Team {
  code: number;
  /** The company. */
  root: string;
}

/** Above this a column does not hold teams, and the list would outgrow the memory. */
const MOST_TEAMS = 100_000;
const MOST_TEXTS = 100_000;

/** Numbers the teams of a file, from 1, in the order of first use. */
export class TeamList {
  readonly paths: string[] = [];
  readonly #byPath = new Map<string, Team>();
  readonly #find: (text: string) => Team | Refusal;
  #line = 0;

  constructor(company: string | undefined) {
    this.#find = remember(MOST_TEXTS, (text) => this.#read(text, company));
  }

  find(cell: string, line: number): Team | Refusal {
    this.#line = line;
    return this.#find(cell);
  }

  #read(text: string, company: string | undefined): Team | Refusal {
    const names = parseTeamPath(text, company);
    if (names instanceof Refusal) return names;
    const path = names.join(' / ');
    const known = this.#byPath.get(path);
    if (known) return known;
    if (this.paths.length >= MOST_TEAMS) {
      throw new BrokenFile(
        this.#line,
        'more than 100,000 different teams: expected the column to hold teams',
      );
    }
    this.paths.push(path);
    const team = { code: this.paths.length, root: names[0] ?? '' };
    this.#byPath.set(path, team);
    return team;
  }
}
