import { spawnSync } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';

/** How to run PostgreSQL's programs, which refuse to run as root. */
export interface Runner {
  /** Words before the program. */
  prefix: readonly string[];
  /** For `spawn`. */
  identity: { uid?: number; gid?: number };
  /** Hands a folder and all in it to the user that the programs will run as. */
  handOver(folder: string): Promise<void>;
}

const NOBODY = 65_534;
const UNSHARE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

const asMyself: Runner = { prefix: [], identity: {}, handOver: () => Promise.resolve() };

/** A user namespace in which root has another name: files stay root's, so private folders work. */
const inNamespace: Runner = { ...asMyself, prefix: UNSHARE };

const asNobody: Runner = {
  prefix: [],
  identity: { uid: NOBODY, gid: NOBODY },
  async handOver(folder) {
    await chown(folder, NOBODY, NOBODY);
    for await (const path of glob('**', { cwd: folder })) await chown(join(folder, path), NOBODY, NOBODY);
  },
};

/** Not root: directly. Root: in a user namespace, or as nobody where the kernel refuses one. */
export function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return asMyself;
  const [program = '', ...words] = UNSHARE;
  return spawnSync(program, [...words, 'true']).status === 0 ? inNamespace : asNobody;
}
