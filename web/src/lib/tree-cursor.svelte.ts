import { SvelteSet } from 'svelte/reactivity';
import type { Team } from '../../../server/contract/teams.ts';
import { pathsAbove, treeLines, type TreeLine } from './team-tree.ts';

const MOST = 300; // lines; more are found by typing

/** Which lines of the team tree are seen and which of them the keys are on. */
export class TreeCursor {
  readonly #teams: readonly Team[];
  readonly #expanded: SvelteSet<string>;
  word = $state('');
  #active = $state('');
  readonly #all: TreeLine[] = $derived.by(() => treeLines(this.#teams, this.word, this.#expanded));
  readonly lines: TreeLine[] = $derived(this.#all.slice(0, MOST));
  readonly more: number = $derived(this.#all.length - this.lines.length);
  /** Index in `lines`; -1 is none. */
  readonly at: number = $derived(this.lines.findIndex((line) => line.team.path === this.#active));

  /** The way to `chosen` is open from the start. */
  constructor(teams: readonly Team[], chosen: Team) {
    this.#teams = teams;
    this.#active = chosen.path;
    this.#expanded = new SvelteSet([chosen.path, ...pathsAbove(chosen, teams)]);
  }

  search(word: string): void {
    this.word = word;
    const wanted = word.trim().toLocaleLowerCase();
    this.#active =
      this.lines.find(({ team }) => team.name.toLocaleLowerCase().includes(wanted))?.team.path ?? '';
  }

  /** What a key does; whether it did anything. While a word is typed, left and right move in the word. */
  press(key: string): boolean {
    if (key === 'ArrowDown') this.#go(this.at + 1);
    else if (key === 'ArrowUp') this.#go(this.at - 1);
    else if (key === 'ArrowRight' && this.word === '') this.#inwards();
    else if (key === 'ArrowLeft' && this.word === '') this.#outwards();
    else return false;
    return true;
  }

  toggle(line: TreeLine): void {
    if (line.expanded) this.#expanded.delete(line.team.path);
    else this.#expanded.add(line.team.path);
  }

  #go(index: number): void {
    const line = this.lines[Math.max(0, Math.min(index, this.lines.length - 1))];
    if (line) this.#active = line.team.path;
  }

  #inwards(): void {
    const line = this.lines[this.at];
    if (line?.hasChildren && !line.expanded) this.toggle(line);
    else this.#go(this.at + 1);
  }

  #outwards(): void {
    const line = this.lines[this.at];
    if (line?.expanded) this.toggle(line);
    else if (line) this.#go(this.lines.findIndex(({ team }) => team.path === line.team.parent));
  }
}
