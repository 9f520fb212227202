import type { FastifyError, FastifyInstance } from 'fastify';
import { explainRequest } from './http/explain-request.ts';
import type { Problem } from './contract/problem.ts';

/** A mistake of the reader's, told to the reader: the message names the offending value. */
export abstract class ReaderError extends Error {
  abstract readonly statusCode: number;
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The request is well formed but names something that is not there. */
export class NotFound extends ReaderError {
  readonly statusCode = 404;
}

/** A value that its schema lets through but the stored data does not. */
export class BadRequest extends ReaderError {
  readonly statusCode = 400;
}

/** What is asked cannot be done to the thing as it is now. */
export class Conflict extends ReaderError {
  readonly statusCode = 409;
}

/** Whoever asks may not, whatever it is. */
export class Forbidden extends ReaderError {
  readonly statusCode = 403;
}

/** More is asked than is taken on. */
export class TooMany extends ReaderError {
  readonly statusCode = 429;
}

/** More bytes than are taken. */
export class TooLarge extends ReaderError {
  readonly statusCode = 413;
}

/** Gives every error one shape. What went wrong on our side goes to the log, not to the reader. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const statusCode = error.statusCode ?? 500;
    const ours = statusCode >= 500;
    request.log[ours ? 'error' : 'info']({ err: error }, 'request failed');
    const problem: Problem = {
      statusCode,
      code: ours ? 'INTERNAL' : error.code,
      message: ours
        ? 'Something went wrong in Plumbline; its log has the details.'
        : explainRequest(error, request),
    };
    return reply.code(statusCode).send(problem);
  });
}
