import { Command, CommanderError } from 'commander';
import { registerLadders } from './ladders.ts';

const program = new Command('plumbline')
  .description('Calibration analytics: ladders and ratings in, published figures out.')
  .showHelpAfterError('Add --help for what is possible.')
  .exitOverride();

// One line per command group, in the order people need them.
registerLadders(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has said what is wrong. 1 is for faults in what was read, 2 for a wrong call.
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
