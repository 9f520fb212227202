import type { LadderRuleRow } from '../../../db/reference/list-ladder-rules.ts';
import { FORMS, type Form } from '../forms.ts';
import type { ImportOptions } from '../import-report.ts';
import type { ColumnUse, Field } from '../layout.ts';
import { givenIn, useOrName } from '../read-header.ts';
import { Refusal } from '../refusal.ts';
import { findCompetency } from '../rulebook.ts';

/** A column as it was understood. `competency`: its name; null for a question that no ladder has. */
export interface ColumnRead {
  name: string;
  becomes: ColumnUse | 'scores' | 'unknown';
  competency: string | null;
}

export interface HeaderRead {
  form: 'one row a rating' | 'one row a person';
  columns: ColumnRead[];
  /** Columns that the form needs and that are neither there nor given for the whole file. */
  missing: Field[];
}

/** What becomes of each column, in words; `readHeader` and `dropUnknownColumns` tell what is wrong with it. */
export function describeColumns(
  cells: readonly string[],
  ladders: readonly LadderRuleRow[],
  options: ImportOptions,
): HeaderRead {
  const given = givenIn(options);
  const header = cells.map((cell) => cell.trim());
  const names = header.map((name) => useOrName(name, given));
  const form = FORMS.find(({ fits }) => fits(new Set(names)));
  if (!form) throw new Error('no form fits, though the last takes every header');

  const isField = (name: string): name is Field => listFields(form).some((field) => field === name);
  const others = names.filter(
    (name, index) => !isField(name) && given.columns.get(header[index] ?? '') === undefined,
  );
  const isSurvey =
    !names.includes('level') &&
    !names.includes('ladder') &&
    others.every((name) => findCompetency(ladders, {}, name) === undefined);

  const columns = names.map((name, index): ColumnRead => {
    const shown = header[index] ?? '';
    if (given.columns.get(shown) === 'leave out')
      return { name: shown, becomes: 'leave out', competency: null };
    if (isField(name) && names.indexOf(name) === index)
      return { name: shown, becomes: name, competency: null };
    const unknown: ColumnRead = { name: shown, becomes: 'unknown', competency: null };
    if (form.otherColumns === 'refused' || shown === '' || names.indexOf(name) < index) return unknown;
    const found = findCompetency(ladders, {}, shown);
    if (found === undefined) return isSurvey ? { ...unknown, becomes: 'scores' } : unknown;
    return { name: shown, becomes: 'scores', competency: nameOf(ladders, found) ?? shown };
  });
  return {
    form: form.otherColumns === 'refused' ? 'one row a rating' : 'one row a person',
    columns,
    missing: form.needs.filter(
      (field) =>
        !names.includes(field) &&
        !((field === 'cycle' && given.cycle) || (field === 'source' && given.source)),
    ),
  };
}

const listFields = (form: Form): readonly Field[] => [...form.needs, ...form.takes];

function nameOf(
  ladders: readonly LadderRuleRow[],
  found: Exclude<ReturnType<typeof findCompetency>, undefined>,
): string | undefined {
  if (found instanceof Refusal) return undefined;
  return ladders.flatMap(({ competencies }) => competencies).find(({ id }) => id === found.competencyId)
    ?.name;
}
