import { isAside } from './aside.ts';
import { splitBullets } from './bullet-lines.ts';
import type { Block, ListBlock } from './document/blocks.ts';
import { withDescendants, type Section } from './document/sections.ts';
import { isOnlyLinks, textOf } from './document/text-of.ts';
import { isExamplesLabel } from './examples-label.ts';
import { findLabel, isAttributeLabel } from './labelled.ts';
import { hasContent, UNNAMED, type LevelDraft, type Report } from './level-draft.ts';
import { CompetencyReader } from './read-competency.ts';
import { hasLists, readCompetencyTable } from './read-competency-table.ts';

const hasBullets = ({ blocks }: Section) => blocks.some(({ kind }) => kind === 'list' || kind === 'table');

/** The bold labels of a section that has only `**Label**: text` paragraphs: each is a competency of its own. */
function labelledParagraphs({ blocks, children }: Section) {
  const labels = blocks.flatMap((block) => {
    const found = block.kind === 'paragraph' ? findLabel(block.runs) : undefined;
    return found?.isBold && found.value !== '' ? [{ ...found, line: block.line }] : [];
  });
  return children.length === 0 && labels.length > 0 && labels.length === blocks.length ? labels : [];
}

/** Whether a section only groups others: nothing of its own, and two or more inside whose titles are not repeated elsewhere. */
function isGroup(section: Section, siblings: readonly Section[]): boolean {
  if (hasBullets(section) || labelledParagraphs(section).length > 0) return false;
  const inner = section.children.filter(
    (child) => !isExamplesLabel(child.title) && withDescendants(child).some(hasBullets),
  );
  if (inner.length < 2) return false;
  const elsewhere = siblings
    .filter((other) => other !== section)
    .flatMap((other) => other.children.map(({ title }) => title.toLowerCase()));
  return !inner.some((child) => elsewhere.includes(child.title.toLowerCase()));
}

/** Reads the sections and blocks that speak of one level into its draft. */
export class LevelReader {
  readonly #level: LevelDraft;
  readonly #report: Report;
  /** What is asked before, or without, any competency being named. */
  readonly #unnamed: CompetencyReader;

  constructor(level: LevelDraft, line: number, report: Report) {
    this.#level = level;
    this.#report = report;
    this.#unnamed = new CompetencyReader(UNNAMED, line, report);
  }

  section(section: Section): void {
    const { summary, competencies } = this.#level;
    const start = competencies.length;
    for (const child of section.children) this.#child(child, section.children);
    const named = competencies.splice(start);
    for (const block of section.blocks) this.#block(block, named.length > 0);
    const unnamed = this.#unnamed.draft;
    if (unnamed.expectations.length + unnamed.examples.length > 0) competencies.push(unnamed);
    summary.push(...unnamed.summary.splice(0));
    competencies.push(...named);
    // A level that only has running text asks what the text says.
    if (competencies.length === 0 && summary.length > 0) {
      unnamed.expectations.push(...summary.splice(0));
      competencies.push(unnamed);
    }
  }

  #tell(line: number, message: string): void {
    this.#report.problems.push({ file: this.#report.file, line, severity: 'info', message });
  }

  #child(child: Section, siblings: readonly Section[]): void {
    if (isAside(child.title)) {
      this.#tell(child.line, `"${child.title}" is not an expectation and is left out.`);
      return;
    }
    if (isExamplesLabel(child.title)) {
      const examples = new CompetencyReader(UNNAMED, child.line, this.#report).section(child).finish();
      this.#unnamed.draft.examples.push(...examples.expectations, ...examples.examples);
      return;
    }
    if (isGroup(child, siblings)) {
      for (const inner of child.children) this.#child(inner, child.children);
      if (child.blocks.length > 0) this.#named(child.title, { ...child, children: [] });
      return;
    }
    if (this.#tables(child)) return;
    const labels = labelledParagraphs(child);
    for (const { label, value, line } of labels) this.#competency(label, line).add(value);
    if (labels.length === 0) this.#named(child.title, child);
  }

  /** A heading over a table whose rows are competencies, each with bullets of its own, only groups them. */
  #tables({ title, blocks, children }: Section): boolean {
    const tables = blocks.filter((block) => block.kind === 'table');
    if (children.length > 0 || tables.length === 0 || !tables.every(hasLists)) return false;
    if (blocks.some(({ kind }) => kind === 'list' || kind === 'details')) return false;
    for (const table of tables) readCompetencyTable(table, this.#level);
    const said = blocks.filter((block) => block.kind === 'paragraph').map(({ runs }) => textOf(runs));
    if (said.length > 0) this.#level.summary.push(`${title}: ${said.join(' ')}`);
    return true;
  }

  #named(title: string, section: Section): void {
    const reader = new CompetencyReader(title, section.line, this.#report);
    const draft = reader.section(section).finish();
    const isAsked = draft.expectations.length + draft.examples.length > 0;
    if (isAsked && title !== '') this.#level.competencies.push(draft);
    else if (title === '') this.#tell(section.line, 'A heading without text is left out.');
    else if (hasContent(draft)) this.#level.summary.push(...draft.summary);
    else this.#tell(section.line, `"${title}" has nothing below it and is left out.`);
  }

  #competency(heading: string, line: number): CompetencyReader {
    const reader = new CompetencyReader(heading, line, this.#report);
    this.#level.competencies.push(reader.draft);
    return reader;
  }

  /** What stands before the first competency: attributes, a summary, or bullets that name competencies themselves. */
  #block(block: Block, hasNamed: boolean): void {
    switch (block.kind) {
      case 'paragraph': {
        if (isOnlyLinks(block.runs)) return;
        const bullets = splitBullets(block.runs.map((run) => run.text).join(''));
        const label = bullets ? undefined : findLabel(block.runs);
        if (label?.isBold) this.#label(label, block.line, hasNamed);
        else if (bullets || isExamplesLabel(textOf(block.runs))) this.#unnamed.block(block);
        else if (!textOf(block.runs).endsWith(':')) this.#level.summary.push(textOf(block.runs));
        return;
      }
      case 'quote':
        for (const inner of block.blocks) {
          if (inner.kind === 'paragraph' && !isOnlyLinks(inner.runs)) this.#block(inner, hasNamed);
        }
        return;
      case 'list': {
        this.#list(block, hasNamed);
        return;
      }
      case 'table':
        if (!readCompetencyTable(block, this.#level)) this.#unnamed.block(block);
        return;
      default:
        this.#unnamed.block(block);
    }
  }

  #label({ label, value }: { label: string; value: string }, line: number, hasNamed: boolean): void {
    if (hasNamed || isAttributeLabel(label) || value === '') this.#level.attributes.push([label, value]);
    else this.#competency(label, line).add(value);
  }

  #list(list: ListBlock, hasNamed: boolean): void {
    const items = list.items.map(({ line, blocks }) => {
      const [first, ...rest] = blocks;
      const runs = first?.kind === 'paragraph' ? first.runs : [];
      const name = textOf(runs).replace(/:$/, '');
      const isName =
        rest.some(({ kind }) => kind === 'list') && name.split(' ').length <= 6 && !/[.!?]$/.test(name);
      return { line, blocks, rest, name, isName, label: findLabel(runs) };
    });
    const all = items.length;
    const isNames = !hasNamed && items.filter((item) => item.isName || item.label).length * 2 > all;
    const isAttributes = items.filter((item) => item.label).length * 2 > all;
    for (const { line, blocks, rest, name, isName, label } of items) {
      if (label && (label.isBold || isAttributes) && rest.length === 0) {
        this.#label(label, line, hasNamed);
      } else if (isNames && (isName || label) && !isExamplesLabel(name)) {
        const reader = this.#competency(label?.label ?? name, line);
        reader.add(label?.value ?? '');
        for (const block of rest) reader.block(block);
        reader.finish();
      } else {
        this.#unnamed.block({ kind: 'list', line, items: [{ line, blocks }] });
      }
    }
  }
}
