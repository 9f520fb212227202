import { benchAnswers } from './answers.ts';
import { benchAudits } from './audits.ts';
import { benchCoverage } from './coverage.ts';
import { benchDistribution } from './distribution.ts';
import type { Figure } from './figure.ts';
import { benchGaps } from './gaps.ts';
import { benchImport } from './import.ts';
import { benchPublish, benchPublishHuge } from './publish.ts';
import { benchReport } from './report.ts';
import { simulate } from './simulations.ts';
import { benchWeb } from './web.ts';

const BENCHES: { name: string; run: () => Promise<Figure[]>; onlyNamed?: true }[] = [
  { name: 'import', run: importFigures },
  { name: 'coverage', run: benchCoverage },
  { name: 'publish', run: benchPublish },
  { name: 'publish-huge', run: benchPublishHuge, onlyNamed: true },
  { name: 'audits', run: benchAudits, onlyNamed: true },
  { name: 'distribution', run: benchDistribution },
  { name: 'gaps', run: benchGaps },
  { name: 'answers', run: benchAnswers },
  { name: 'report', run: benchReport },
  { name: 'web', run: benchWeb },
  { name: 'simulations', run: () => Promise.resolve(simulate()) },
];

async function importFigures(): Promise<Figure[]> {
  const timings = await benchImport();
  return timings.map(({ name, rows, seconds, ratio }) => ({
    name,
    value: ratio,
    unit: 'x',
    note: `${rows} rows in ${seconds.toFixed(1)} s`,
  }));
}

function formatFigure({ name, value, unit, note }: Figure): string {
  const number = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return `${number.padStart(10)} ${unit.padEnd(18)} ${name}\n${' '.repeat(30)}${note}\n`;
}

/** `npm run bench`, or `npm run bench -- publish` for one of them. */
const wanted = process.argv.slice(2);
for (const { name, run, onlyNamed } of BENCHES) {
  if (wanted.length > 0 ? !wanted.includes(name) : onlyNamed) continue;
  process.stdout.write(`\n${name}\n`);
  for (const figure of await run()) process.stdout.write(formatFigure(figure));
}
