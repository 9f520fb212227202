import { Command, CommanderError } from 'commander';
import { explain } from '../explain-error.ts';
import { registerAudit } from './audit.ts';
import { registerImport } from './import.ts';
import { registerLadders } from './ladders.ts';
import { registerPublish } from './publish.ts';
import { registerSettings } from './settings.ts';

const program = new Command('plumbline')
  .description('Calibration analytics: ladders and ratings in, published figures out.')
  .showHelpAfterError('Add --help for what is possible.')
  .exitOverride();

// One line per command group, in the order people need them.
registerLadders(program);
registerImport(program);
registerPublish(program);
registerAudit(program);
registerSettings(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what is wrong. 1 is for faults in what was read or asked, 2 for a wrong call.
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}
