import { isAside } from './aside.ts';
import { splitBullets } from './bullet-lines.ts';
import type { Block, Cell, ListBlock, Run } from './document/blocks.ts';
import type { Section } from './document/sections.ts';
import { isOnlyLinks, textOf, wordsOf } from './document/text-of.ts';
import { isExamplesLabel, splitExamplesLabel } from './examples-label.ts';
import { makeCompetency, type CompetencyDraft, type Report } from './level-draft.ts';

/** Reads what stands under one competency: what is asked, what is shown as an example, what is only said about it. */
export class CompetencyReader {
  readonly draft: CompetencyDraft;
  readonly #report: Report;
  /** Where the next bullet goes. */
  #mode: 'expectations' | 'examples' = 'expectations';
  /** What stood in paragraphs: a summary beside bullets, else all that is asked. */
  readonly #paragraphs: string[] = [];

  constructor(heading: string, line: number, report: Report) {
    this.draft = makeCompetency(heading, line);
    this.#report = report;
  }

  /** A section with all that is inside it; a deeper heading only divides it. */
  section({ blocks, children }: Section): this {
    for (const block of blocks) this.block(block);
    for (const child of children) {
      if (isAside(child.title)) {
        this.#tell('info', child.line, `"${child.title}" is not an expectation and is left out.`);
        continue;
      }
      this.#mode = isExamplesLabel(child.title) ? 'examples' : 'expectations';
      this.section(child);
      this.#mode = 'expectations';
    }
    return this;
  }

  block(block: Block): this {
    switch (block.kind) {
      case 'list':
        this.#list(block);
        break;
      case 'paragraph':
        this.#paragraph(block.runs);
        break;
      case 'quote':
        // A quote says what the competency is about; bullets in it are not expectations.
        for (const inner of block.blocks) {
          if (inner.kind === 'paragraph' && !isOnlyLinks(inner.runs))
            this.draft.summary.push(textOf(inner.runs));
        }
        break;
      case 'details':
        this.#details(block.summary, block.blocks);
        break;
      case 'table':
        // The first row names the columns, unless it is the only one.
        for (const row of block.rows.slice(block.rows.length > 1 ? 1 : 0)) this.#row(row);
        break;
      case 'heading':
        break;
      case 'code':
        this.#tell('warning', block.line, 'A code block is not read here.');
    }
    return this;
  }

  /** The draft, with running text as what is asked where nothing stands in bullets. */
  finish(): CompetencyDraft {
    const { draft } = this;
    const isRunningText = draft.expectations.length + draft.examples.length === 0;
    draft[isRunningText ? 'expectations' : 'summary'].push(...this.#paragraphs.splice(0));
    return draft;
  }

  add(text: string): void {
    if (text !== '') this.draft[this.#mode].push(text);
  }

  #tell(severity: 'info' | 'warning', line: number, message: string): void {
    this.#report.problems.push({ file: this.#report.file, line, severity, message });
  }

  #details(summary: readonly Run[], blocks: readonly Block[]): void {
    const before = this.#mode;
    if (isExamplesLabel(textOf(summary))) this.#mode = 'examples';
    for (const block of blocks) this.block(block);
    this.#mode = before;
  }

  #paragraph(runs: readonly Run[]): void {
    const text = textOf(runs);
    if (isOnlyLinks(runs)) return;
    const bullets = splitBullets(runs.map((run) => run.text).join(''));
    if (bullets) for (const bullet of bullets) this.#line(bullet);
    else if (isExamplesLabel(text)) this.#mode = 'examples';
    else if (this.#mode === 'examples') return;
    // A line that ends in a colon only leads in what follows it.
    else if (text !== '' && !text.endsWith(':')) this.#paragraphs.push(text);
  }

  #line(text: string): void {
    if (isExamplesLabel(text)) this.#mode = 'examples';
    else this.add(text);
  }

  /** Each bullet counts for itself, nested ones too; the paragraphs of one bullet are one text. */
  #list(list: ListBlock): void {
    for (const { blocks } of list.items) {
      const said = blocks
        .filter((block) => block.kind === 'paragraph')
        .filter(({ runs }) => !isOnlyLinks(runs));
      const text = said.map(({ runs }) => textOf(runs)).join(' ');
      const inner = blocks.filter((block) => block.kind !== 'paragraph');
      const { rest, isLabel } = splitExamplesLabel(inner.length > 0 ? text : '');
      const before = this.#mode;
      this.add(isLabel ? rest : text);
      if (isLabel) this.#mode = 'examples';
      for (const block of inner) this.block(block);
      if (isLabel) this.#mode = before;
    }
  }

  #row(row: readonly Cell[]): void {
    const texts = [...new Set(row)]
      .map((cell) => cell.blocks.map(wordsOf).join(' '))
      .filter((text) => text !== '');
    this.add(texts.join(': '));
  }
}
