import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/plumbline/', import.meta.url));
const UNPACK = fileURLToPath(new URL('./unpack-chromium.ts', import.meta.url));
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/**
 * How to launch the Chromium that tests run in: $CHROMIUM_PATH, else /usr/bin/chromium, else the one from
 * npm (Linux on x64), else an installed Google Chrome.
 *
 * @throws Error if CHROMIUM_PATH names no file
 */
export async function chromium(): Promise<LaunchOptions> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && !existsSync(chosen))
    throw new Error(`CHROMIUM_PATH: there is no file ${chosen}`);
  const installed = chosen ?? '/usr/bin/chromium';
  if (existsSync(installed)) return { executablePath: installed, args: ARGS };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };

  const folder = await unpackOnce();
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LANG: 'en_US.UTF-8', // under POSIX, Intl throws on the locale en-US@posix
      LC_ALL: 'en_US.UTF-8',
    },
  };
}

/** Unpacks beside, then renames: runs that start at once cannot see, or make, half a browser. */
async function unpackOnce(): Promise<string> {
  const folder = join(CACHE, `chromium-${await packageVersion()}`);
  if (existsSync(folder)) return folder;

  await mkdir(CACHE, { recursive: true });
  const beside = await mkdtemp(`${folder}-`);
  await promisify(execFile)(process.execPath, [UNPACK], {
    env: { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await writeFile(join(beside, 'fonts.conf'), fontsConf(folder));
  try {
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true });
    if (!existsSync(folder)) throw error; // otherwise another run was first, and its browser is as good
  }
  return folder;
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const about = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return about.version;
}

/** Only the fonts that came with the browser: screenshots are then the same on every machine. */
function fontsConf(folder: string): string {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path}/fonts/fonts</dir><cachedir>${path}/font-cache</cachedir></fontconfig>
`;
}
