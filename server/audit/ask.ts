import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

/** Sends a GET to the API, in this process or to a running one. */
export type Ask = (path: string) => Promise<{ status: number; body: string }>;

/** The API did not answer as its own contract says, so that nothing can be audited. */
export class AskError extends Error {}

/**
 * The API's answer to one question.
 *
 * Errors: AskError that names the path, if the answer is a refusal or not of its contract's shape.
 */
export async function askFor<Schema extends TSchema>(
  ask: Ask,
  schema: Schema,
  path: string,
): Promise<Static<Schema>> {
  const { status, body } = await ask(path);
  if (status !== 200) throw new AskError(`${path} answered ${status}: ${body.slice(0, 300)}`);
  const value: unknown = JSON.parse(body);
  if (!Compile(schema).Check(value)) throw new AskError(`${path} answered what its contract does not allow`);
  return value;
}
