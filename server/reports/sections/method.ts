import { METHODS } from '../../methods/methods.ts';
import type { ReportContext } from '../context.ts';
import type { Section } from '../model.ts';
import type { Method } from '../../contract/methods.ts';
import { buildTable, text } from '../table.ts';

/** How each number is made, with the formula and where it comes from. */
export function methodSection({ findings }: ReportContext): Promise<Section> {
  return Promise.resolve({
    key: 'method',
    title: 'Method notes',
    sentence: 'How each number in this report is made',
    notes: [
      'Intervals are 95 %. People who are rated several times count once in people and by their effective number in intervals.',
    ],
    points: METHODS.map(({ title, answers, formula, source, nullWhen }) => ({
      lead: title,
      detail: `${answers}\n${formula}\n${source.join('; ')}\n${nullWhen}`,
      mark: '',
    })),
    charts: [],
    tables: [
      buildTable<Method>({ key: 'method-measures', title: 'Measures' }, METHODS, [
        text({ key: 'name', title: 'Name', note: 'As in the data files', value: ({ name }) => name }),
        text({ key: 'chapter', title: 'Chapter', note: 'Where it is used', value: ({ chapter }) => chapter }),
        text({ key: 'title', title: 'Measure', note: 'What it is called', value: ({ title }) => title }),
        text({
          key: 'answers',
          title: 'Answers',
          note: 'The question that it answers',
          value: ({ answers }) => answers,
        }),
        text({
          key: 'formula',
          title: 'Formula',
          note: 'How it is computed',
          value: ({ formula }) => formula,
        }),
        text({
          key: 'source',
          title: 'Source',
          note: 'Where it comes from',
          value: ({ source }) => source.join('; '),
        }),
        text({
          key: 'null_when',
          title: 'No number when',
          note: 'When no number is shown',
          value: ({ nullWhen }) => nullWhen,
        }),
      ]),
      buildTable({ key: 'method-findings', title: 'What counts as a finding' }, findings.rules, [
        text({ key: 'rule', title: 'Rule', note: 'Key of the rule', value: ({ key }) => key, print: false }),
        text({
          key: 'looks_for',
          title: 'Looks for',
          note: 'What it looks for',
          value: ({ looksFor }) => looksFor,
        }),
        text({
          key: 'method',
          title: 'Method',
          note: 'Name of the measure',
          value: ({ method }) => method,
          print: false,
        }),
        text({
          key: 'likely',
          title: 'Likely',
          note: 'From where it is likely',
          value: ({ likely }) => likely,
        }),
        text({ key: 'clear', title: 'Clear', note: 'From where it is clear', value: ({ clear }) => clear }),
        text({
          key: 'at_least',
          title: 'At least',
          note: 'Smallest size that is told',
          value: ({ atLeast }) => atLeast,
        }),
      ]),
    ],
  });
}
