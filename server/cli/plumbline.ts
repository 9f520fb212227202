import { Command, CommanderError } from 'commander';

const program = new Command('plumbline')
  .description('Calibration analytics: ladders and ratings in, published figures out.')
  .showHelpAfterError('Add --help for what is possible.')
  .exitOverride();

// One line per command group, in the order people need them.
const groups = new Map<string, () => Promise<(program: Command) => void>>([
  ['ladders', async () => (await import('./ladders.ts')).registerLadders],
  ['import', async () => (await import('./import.ts')).registerImport],
  ['publish', async () => (await import('./publish.ts')).registerPublish],
  ['report', async () => (await import('./report.ts')).registerReport],
  ['audit', async () => (await import('./audit.ts')).registerAudit],
  ['settings', async () => (await import('./settings.ts')).registerSettings],
]);
// Only what is called is loaded, since all of it takes a second; `--help` and a slip of the pen take all.
const called = groups.get(process.argv[2] ?? '');
for (const load of called ? [called] : groups.values()) (await load())(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what is wrong. 1 is for faults in what was read or asked, 2 for a wrong call.
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const { explain } = await import('../explain-error.ts');
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}
