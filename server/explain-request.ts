import type { FastifyError } from 'fastify';

/** What is wrong with a request, in a sentence that names the parameter; other errors have their own. */
export function explainRequest(error: FastifyError): string {
  const [fault] = error.validation ?? [];
  if (!fault) return error.message;
  const parameter = fault.instancePath.split('/')[1] ?? '';
  const where = parameter === '' ? 'the request' : `the parameter "${parameter}"`;
  switch (fault.keyword) {
    case 'additionalProperties':
      return `There is no parameter "${String(fault.params.additionalProperty)}" here`;
    case 'required':
      return `The parameter "${String(fault.params.missingProperty)}" is missing`;
    case 'const':
    case 'anyOf':
    case 'enum':
      return `${capital(where)} must be one of ${listAllowed(error)}`;
    default:
      return `${capital(where)} ${fault.message ?? 'is not valid'}`;
  }
}

/** A union of words fails once a word, and each failure names the word that it wanted. */
function listAllowed(error: FastifyError): string {
  const words = (error.validation ?? []).flatMap(({ params }) => {
    const allowed = params.allowedValue ?? params.allowedValues;
    return allowed === undefined ? [] : [allowed].flat().map(String);
  });
  return [...new Set(words)].join(', ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
