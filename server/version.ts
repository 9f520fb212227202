import packageJson from '../package.json' with { type: 'json' };

/** Plumbline's version, as in package.json. */
export const VERSION = packageJson.version;
