import type { FastifyInstance } from 'fastify';

type Schema = Readonly<Record<string, unknown>>;

/**
 * Writes the unions in the schemas of replies as lists, where they can be: a type or null as two types, and
 * constants as an enum. For any other union the serializer compiles a validator when it first meets one: half a
 * second of the first answer about drift went there. Before any route is registered.
 */
export function writeRepliesPlainly(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (route.schema?.response)
      route.schema = { ...route.schema, response: writePlainly(route.schema.response) };
  });
}

/**
 * A JSON schema that means the same with fewer unions.
 *
 * @example
 * writePlainly({ anyOf: [{ type: 'number' }, { type: 'null' }] }) // => { type: ['number', 'null'] }
 */
export function writePlainly(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(writePlainly);
  if (typeof schema !== 'object' || schema === null) return schema;
  const plain: Schema = Object.fromEntries(
    Object.entries(schema).map(([key, of]) => [key, writePlainly(of)]),
  );
  const { anyOf, ...rest } = plain;
  if (!Array.isArray(anyOf)) return plain;
  const options = anyOf as Schema[];
  if (options.every(isConstant)) return { ...rest, type: 'string', enum: options.map((each) => each.const) };
  const [first, second] = options;
  const isNullable = options.length === 2 && second?.type === 'null' && Object.keys(second).length === 1;
  if (!isNullable || typeof first?.type !== 'string' || first.type === 'array') return plain;
  const values = Array.isArray(first.enum) ? { enum: [...(first.enum as unknown[]), null] } : {};
  return { ...first, ...rest, ...values, type: [first.type, 'null'] };
}

function isConstant(schema: Schema): boolean {
  return (
    typeof schema.const === 'string' && Object.keys(schema).every((key) => key === 'const' || key === 'type')
  );
}
