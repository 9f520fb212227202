import { isAbsolute, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

const PROJECT = join(import.meta.dirname, '../..');
const KEY = '0123456789abcdef';

function refusal(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('it was taken');
}

it('needs nothing to be set: loopback, port 4310, data beside the program, a database of its own', () => {
  const nothing = { host: '127.0.0.1', port: 4310, dataFolder: join(PROJECT, 'data') };
  expect(readConfig({})).toStrictEqual(nothing);
  expect(readConfig({ HOST: '', PORT: '', PLUMBLINE_DATA: '', DATABASE_URL: '' })).toStrictEqual(nothing);
});

describe('HOST', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', 'localhost'])('may be %s', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });

  it.each([
    '0.0.0.0',
    '::',
    '*',
    '192.168.1.7',
    'example.org',
    '127.0.0.1.example.org',
    '1127.0.0.1',
    'localhost ',
  ])('may not be %s, and says why and what else to do', (host) => {
    expect(refusal({ HOST: host })).toBe(
      `HOST is "${host}": Plumbline listens on this machine only (127.0.0.1, ::1 or localhost) until it has sign-in, because anybody who reached it could read every figure. Put a proxy with sign-in before it, or use an SSH tunnel`,
    );
  });
});

describe('PORT', () => {
  it.each([
    ['0', 0],
    ['4310', 4310],
    ['65535', 65_535],
  ])('may be %s', (text, port) => {
    expect(readConfig({ PORT: text }).port).toBe(port);
  });

  it.each(['abc', '65536', '-1', '80.5', '0x50', '1e3', ' 80', '4310; rm'])('may not be "%s"', (port) => {
    expect(refusal({ PORT: port })).toBe(`PORT is "${port}": expected a whole number from 0 to 65535`);
  });
});

describe('PLUMBLINE_DATA', () => {
  it('is taken from where the program is, whatever folder it was started in', () => {
    expect(readConfig({ PLUMBLINE_DATA: 'elsewhere' }).dataFolder).toBe(join(PROJECT, 'elsewhere'));
    expect(readConfig({ PLUMBLINE_DATA: '/var/lib/plumbline' }).dataFolder).toBe('/var/lib/plumbline');
    expect(isAbsolute(readConfig({}).dataFolder)).toBe(true);
  });
});

describe('DATABASE_URL', () => {
  const url = 'postgres://owner:geheim@db.example.org:5432/plumbline';

  it('goes with the key of the pseudonyms, as bytes of the text', () => {
    const config = readConfig({ DATABASE_URL: url, PLUMBLINE_KEY: KEY });
    expect([config.databaseUrl, config.key]).toEqual([url, Buffer.from(KEY)]);
  });

  it.each([{}, { PLUMBLINE_KEY: '' }])('is refused without the key: %j', (key) => {
    expect(refusal({ DATABASE_URL: url, ...key })).toMatch(
      /^PLUMBLINE_KEY is not set\. With DATABASE_URL it is needed: .* "openssl rand -hex 32" and keep it$/,
    );
  });

  it('is refused with a key that could be guessed, which is not repeated', () => {
    expect(refusal({ DATABASE_URL: url, PLUMBLINE_KEY: 'kurz und gut' })).toBe(
      'PLUMBLINE_KEY has 12 bytes: expected at least 16, for example the output of "openssl rand -hex 32"',
    );
  });

  it.each(['DATABASE_URL', 'READ_DATABASE_URL', 'WRITE_DATABASE_URL'])(
    'and %s are refused where they are no URL of Postgres, without a word of what was in them',
    (name) => {
      for (const value of [
        'geheim',
        'mysql://owner:geheim@db/x',
        'owner:geheim@db/x',
        'postgres//geheim',
        'postgres://owner:geheim@db:port/x',
      ]) {
        const message = refusal({ PLUMBLINE_KEY: KEY, DATABASE_URL: url, [name]: value });
        expect(message).toBe(`${name} is not a URL like postgres://user:password@host:5432/database`);
      }
    },
  );
});
