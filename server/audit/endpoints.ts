import { Type } from 'typebox';
import { askFor, type Ask } from './ask.ts';

/**
 * Every path of the API that can be asked for, and how the audit takes it:
 * 'attacked', its numbers are the equations of the attack; 'derived', a function of published tables that are
 * attacked (or of the rounded company figures, outside the proof); 'no scores', it tells nothing of any rating.
 */
const ENDPOINTS: Readonly<Record<string, 'attacked' | 'derived' | 'no scores'>> = {
  '/api/distribution': 'attacked',
  '/api/gaps': 'derived',
  '/api/drift': 'derived',
  '/api/compare': 'derived',
  '/api/agreement': 'derived',
  '/api/findings': 'derived',
  '/api/health': 'no scores',
  '/api/cycles': 'no scores',
  '/api/teams': 'no scores',
  '/api/publications': 'no scores',
  '/api/publications/{cycle}': 'no scores',
  '/api/coverage': 'no scores',
  '/api/audits': 'no scores',
  '/api/jobs': 'no scores',
  '/api/jobs/{id}': 'no scores',
  // Its entry, and a file of it: tables that are made by the functions behind the paths above.
  '/api/reports': 'no scores',
  '/api/reports/{id}/{file}': 'derived',
  '/api/methods': 'no scores',
  '/api/settings': 'no scores',
  // Nothing published: a file that its uploader sent, to whoever has the secret that he was given.
  '/api/uploads/{id}': 'no scores',
};
const LADDERS = '/api/ladders';

const Documentation = Type.Object({
  paths: Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown())),
});

/** Paths that answer a GET and that nobody has thought about here: what they tell is not in the attack. */
export async function listUnknownEndpoints(ask: Ask): Promise<string[]> {
  const { paths } = await askFor(ask, Documentation, '/api/docs/json');
  return Object.entries(paths)
    .filter(([path, methods]) => 'get' in methods && !(path in ENDPOINTS) && !path.startsWith(LADDERS))
    .map(([path]) => path);
}
