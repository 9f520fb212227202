import type { Command } from 'commander';
import { checkToJson, formatCheck } from '../ladders/format-check.ts';
import { initLadder, InitError } from '../ladders/init-ladder.ts';
import { readLadders } from '../ladders/read-ladders.ts';

/** `plumbline ladders …` */
export function registerLadders(program: Command): void {
  const ladders = program.command('ladders').description('read career ladders');

  ladders
    .command('check')
    .description('print what is understood of ladders, and every problem with file and line')
    .argument('<path...>', 'a file (a ladder of one level), a ladder folder, or a folder of ladder folders')
    .option('--json', 'print JSON for a program')
    .action(async (paths: string[], { json }: { json?: true }) => {
      const { ladders: found, problems, files } = await readLadders(paths);
      process.stdout.write(json ? checkToJson(found, problems) : formatCheck(found, problems, files));
      if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });

  ladders
    .command('init')
    .description(
      'write a first ladder.yaml from what is understood, for you to correct; never over one that is there',
    )
    .argument('<folder>', 'the folder of one ladder')
    .action(async (folder: string) => {
      try {
        const { file, ladder } = await initLadder(folder);
        process.stdout.write(`${file}: ${ladder.levels.length} levels of ${ladder.name}\n`);
      } catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (!(error instanceof InitError) && !isMissing) throw error;
        process.stderr.write(`${isMissing ? `There is no folder ${folder}.` : error.message}\n`);
        process.exitCode = 1;
      }
    });

  ladders
    .command('load')
    .description(
      'store ladders, so that ratings can be imported against them; a changed one is a new version',
    )
    .argument('<path...>', 'as for check')
    .option(
      '--retire <ladder/key...>',
      'levels or competencies that ratings use and that are to go; rated cycles keep the version they have',
    )
    .action(async (paths: string[], options: { retire?: string[] }) => {
      // Not loaded by the other commands, which need no database.
      const { withDatabase } = await import('./with-database.ts');
      const { loadLadders } = await import('../loading/load-ladders.ts');
      await withDatabase(async ({ writer }) => {
        for (const ladder of await loadLadders(writer, paths, options)) {
          const what = ladder.added ? 'stored as' : 'unchanged, still';
          process.stdout.write(
            `${ladder.name}: ${ladder.levels} levels, ${what} version ${ladder.version}\n`,
          );
        }
      });
    });
}
