import { InvalidArgumentError, type Command } from 'commander';
import { storeAudit } from '../../db/published/store-audit.ts';
import type { Ask } from '../audit/ask.ts';
import { auditCycle, type Audit, type AuditOptions } from '../audit/audit-cycle.ts';
import type { OpenDatabase } from '../start/open-database.ts';
import { progressBar } from '../start/progress-bar.ts';
import { VERSION } from '../version.ts';
import { formatAudit } from './format-audit.ts';
import { withDatabase } from './with-database.ts';

interface Flags extends Omit<AuditOptions, 'cycle'> {
  url?: string;
  json?: true;
}

const STEPS = 3;

/** `plumbline audit …` */
export function registerAudit(program: Command): void {
  program
    .command('audit')
    .description('attack a published cycle through its own API, and say whether anybody can be picked out')
    .argument('<cycle>', 'key of the cycle, for example 2026-Q3')
    .option('--source <source>', 'only self, manager, peer or calibrated')
    .option('--competency <key>', 'only this competency')
    .option('--sample <people>', 'people for whom a witness is looked for', wholeNumber, 50)
    .option('--url <address>', 'ask a running Plumbline instead, for example http://127.0.0.1:4310')
    .option('--json', 'print JSON for a program')
    .action(async (cycle: string, { url, json, ...options }: Flags) => {
      await withDatabase(async (database) => {
        const audit = await runAudit(database, { cycle, ...options }, url);
        // Part of a publication proves nothing of the whole, so only a whole audit is kept.
        if (options.source === undefined && options.competency === undefined) {
          await storeAudit(database.writer, audit.report);
        }
        process.stdout.write(json ? `${JSON.stringify(audit, null, 2)}\n` : formatAudit(audit));
        if (!audit.report.passed) process.exitCode = 1;
      });
    });
}

async function runAudit(
  { writer, reader }: OpenDatabase,
  options: AuditOptions,
  url: string | undefined,
): Promise<Audit> {
  const bar = progressBar(`Audit ${options.cycle}`);
  // Loaded here, since the whole server is much for every other command to load.
  const { buildApp } = await import('../app.ts');
  const app = url === undefined ? await buildApp({ db: reader, version: VERSION }) : undefined;
  const ask: Ask = async (path) => {
    if (app) {
      const { statusCode, body } = await app.inject(path);
      return { status: statusCode, body };
    }
    const reply = await fetch(new URL(path, url));
    return { status: reply.status, body: await reply.text() };
  };
  const steps: string[] = [];
  try {
    return await auditCycle(ask, writer, options, (done, of, step) => {
      if (!steps.includes(step)) steps.push(step);
      bar.show(steps.length - 1 + (of === 0 ? 0 : done / of), STEPS);
    });
  } finally {
    bar.end();
    await app?.close();
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('expected a whole number of people');
  return Number(text);
}
