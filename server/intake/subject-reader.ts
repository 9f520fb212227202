import type { StagedSubject } from '../../db/private/staging-writer.ts';
import type { LadderRuleRow } from '../../db/reference/list-ladder-rules.ts';
import { makeCycleRules, type CycleRules } from './cycle-rules.ts';
import type { FaultList } from './fault-list.ts';
import type { ItemList } from './item-list.ts';
import type { Field, Layout } from './layout.ts';
import { parseCycle } from './parse-cycle.ts';
import { parsePositiveNumber, type Score } from './parse-score.ts';
import { parseSource } from './parse-source.ts';
import { BrokenFile } from './record-splitter.ts';
import { Refusal } from './refusal.ts';
import { remember } from './remember.ts';
import type { Place } from './rulebook.ts';
import { TeamList, type Team } from './team-list.ts';

export interface RowRules {
  ladders: readonly LadderRuleRow[];
  /** Reads the scores of a survey's questions; undefined where the file can have none. */
  question: ((text: string) => Score) | undefined;
  /** Given for the whole file, checked already. */
  cycle: string | undefined;
  source: string | undefined;
  company: string | undefined;
  pseudonym: (identifier: string) => string;
}

/** What a row says besides its scores. */
export interface RowHead {
  cycle: CycleRules;
  place: Place;
  /** Undefined where the row has a fault: its scores are checked, but not staged. */
  subject: StagedSubject | undefined;
}

/** Above this a column does not hold cycles, and the list would outgrow the memory. */
const MOST_CYCLES = 1_000;
const MOST_TEXTS = 10_000;

/** Reads who is rated, when, where and by whom, telling every fault. */
export class SubjectReader {
  /** By number, from 1, as the staging table has them. */
  readonly cycles: CycleRules[] = [];
  readonly teams: TeamList;
  weights = 0;
  readonly #layout: Layout;
  readonly #rules: RowRules;
  readonly #items: ItemList;
  readonly #faults: FaultList;
  readonly #findCycle: (text: string) => CycleRules | Refusal;
  readonly #findSource: (text: string) => number | Refusal;
  #line = 0;

  constructor(layout: Layout, rules: RowRules, items: ItemList, faults: FaultList) {
    this.#layout = layout;
    this.#rules = rules;
    this.#items = items;
    this.#faults = faults;
    this.teams = new TeamList(rules.company);
    this.#findCycle = remember(MOST_TEXTS, (text) => this.#readCycle(text));
    this.#findSource = remember(MOST_TEXTS, parseSource);
  }

  /** Undefined where not even the scores can be read, since the rules for them are not known. */
  read(fields: readonly string[], line: number): RowHead | undefined {
    this.#line = line;
    const before = this.#faults.count;
    const cycle = this.#valueOf(fields, 'cycle', this.#findCycle);
    const source = this.#valueOf(fields, 'source', this.#findSource);
    const team = this.#teamOf(fields, cycle);
    const person = this.#personOf(fields, 'person');
    const rater = this.#personOf(fields, 'rater');
    if (person === undefined)
      this.#refuse('person', '', 'expected who was rated: an employee number or e-mail address');
    this.#checkWeight(fields);

    const place = cycle?.findPlace(this.#cell(fields, 'ladder'), this.#cell(fields, 'level'));
    if (!cycle || !place) return undefined;
    if (place instanceof Refusal) {
      this.#refuse(place.field, this.#cell(fields, place.field), place.message);
      return undefined;
    }
    if (this.#faults.count > before || source === undefined || !team || !person)
      return { cycle, place, subject: undefined };
    if (place.ladder) cycle.used.add(place.ladder.versionId);
    return {
      cycle,
      place,
      subject: { cycle: cycle.code, source, team: team.code, level: place.levelId ?? 0, person, rater },
    };
  }

  #cell(fields: readonly string[], field: Field): string {
    const index = this.#layout.columns[field];
    return index === undefined ? '' : (fields[index] ?? '');
  }

  #refuse(field: Field, value: string, message: string): void {
    const index = this.#layout.columns[field];
    const column = index === undefined ? field : (this.#layout.header[index] ?? field);
    this.#faults.add(this.#line, column, value.trim(), message);
  }

  /** A cell's value, or the one given for the whole file; a cell that says otherwise is a fault. */
  #valueOf<Value>(
    fields: readonly string[],
    field: 'cycle' | 'source',
    find: (text: string) => Value | Refusal,
  ): Value | undefined {
    const given = this.#rules[field];
    const cell = this.#cell(fields, field);
    const value = find(given !== undefined && cell.trim() === '' ? given : cell);
    if (value instanceof Refusal) {
      this.#refuse(field, cell, value.message);
      return undefined;
    }
    if (given !== undefined && value !== find(given)) {
      this.#refuse(field, cell, `expected ${given}, which --${field} gives for the whole file`);
      return undefined;
    }
    return value;
  }

  #readCycle(text: string): CycleRules | Refusal {
    const key = parseCycle(text);
    if (key instanceof Refusal) return key;
    const known = this.cycles.find((cycle) => cycle.key === key);
    if (known) return known;
    if (this.cycles.length >= MOST_CYCLES) {
      throw new BrokenFile(
        this.#line,
        `more than ${MOST_CYCLES} different cycles: expected the column to hold cycles`,
      );
    }
    const { ladders, question } = this.#rules;
    const rules = makeCycleRules(this.cycles.length + 1, key, ladders, this.#items, question);
    this.cycles.push(rules);
    return rules;
  }

  #teamOf(fields: readonly string[], cycle: CycleRules | undefined): Team | undefined {
    const cell = this.#cell(fields, 'team');
    const team = this.teams.find(cell, this.#line);
    if (team instanceof Refusal) {
      this.#refuse('team', cell, team.message);
      return undefined;
    }
    const other = cycle?.roots.refuse(team.root, this.#line);
    if (other !== undefined) this.#refuse('team', cell, other);
    return team;
  }

  #personOf(fields: readonly string[], field: 'person' | 'rater'): string | undefined {
    const text = this.#cell(fields, field);
    return text.trim() === '' ? undefined : this.#rules.pseudonym(text);
  }

  #checkWeight(fields: readonly string[]): void {
    const weight = this.#cell(fields, 'weight').trim();
    if (weight === '') return;
    this.weights += 1;
    if (parsePositiveNumber(weight) === undefined)
      this.#refuse('weight', weight, 'expected a positive number');
  }
}
