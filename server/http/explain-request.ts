import type { FastifyError, FastifyRequest } from 'fastify';

type Asked = Pick<FastifyRequest, 'query' | 'params' | 'body'>;

/** What is wrong with a request, in a sentence that names the parameter and its value; other errors have their own. */
export function explainRequest(error: FastifyError, request: Asked): string {
  const [fault] = error.validation ?? [];
  if (!fault) return error.message;
  const path = fault.instancePath.split('/').slice(1);
  const { validationContext: part } = error;
  const asked = part === 'params' ? request.params : part === 'body' ? request.body : request.query;
  const name = `The parameter "${path[0] ?? ''}"`;
  const withValue = (): string => `${name} is "${shorten(valueAt(asked, path))}"`;
  switch (fault.keyword) {
    case 'additionalProperties':
      return `There is no parameter "${String(fault.params.additionalProperty)}" here`;
    case 'required':
      return `The parameter "${String(fault.params.missingProperty)}" is missing`;
    case 'const':
    case 'anyOf':
    case 'enum':
      return `${withValue()}: it must be one of ${listAllowed(error)}`;
    case 'type':
      return `${name} is given more than once`;
    case 'minLength':
      return `${name} is empty`;
    case 'maxItems':
      return `${name} is given more than ${String(fault.params.limit)} times`;
    default:
      return `${withValue()}, which ${fault.message ?? 'is not valid'}`;
  }
}

function valueAt(values: unknown, path: readonly string[]): unknown {
  let value = values;
  for (const step of path) {
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === step)?.[1]
        : undefined;
  }
  return value;
}

/** A value as it is told back. */
function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 100 ? text : `${text.slice(0, 100)}…`;
}

/** A union of words fails once a word, and each failure names the word that it wanted. */
function listAllowed(error: FastifyError): string {
  const words = (error.validation ?? []).flatMap(({ params }) => {
    const allowed = params.allowedValue ?? params.allowedValues;
    return allowed === undefined ? [] : [allowed].flat().map(String);
  });
  return [...new Set(words)].join(', ');
}
