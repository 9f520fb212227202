import { describe, expect, it } from 'vitest';
import { writePlainly } from '../../../server/http/plain-replies.ts';

const NULL = { type: 'null' };

describe('writePlainly', () => {
  it('writes a type or null as two types, and keeps what is said of it', () => {
    expect(writePlainly({ anyOf: [{ type: 'number' }, NULL], description: 'Points' })).toEqual({
      type: ['number', 'null'],
      description: 'Points',
    });
  });

  it('writes constants as an enum, with null among them where it may be', () => {
    const words = [
      { const: 'self', type: 'string' },
      { const: 'manager', type: 'string' },
    ];
    expect(writePlainly({ anyOf: words })).toEqual({ type: 'string', enum: ['self', 'manager'] });
    expect(writePlainly({ anyOf: [{ anyOf: words }, NULL] })).toEqual({
      type: ['string', 'null'],
      enum: ['self', 'manager', null],
    });
  });

  it('goes into objects and lists', () => {
    const point = {
      type: 'object',
      properties: { p: { anyOf: [{ type: 'integer' }, NULL] } },
      required: ['p'],
    };
    expect(writePlainly({ type: 'array', items: { anyOf: [point, NULL] } })).toEqual({
      type: 'array',
      items: { type: ['object', 'null'], properties: { p: { type: ['integer', 'null'] } }, required: ['p'] },
    });
  });

  it('leaves unions of objects, of lists and of constants that are told of one by one', () => {
    const shown = { type: 'object', properties: { people: { type: 'integer' } } };
    const unions = [
      { anyOf: [shown, { type: 'object', properties: { withheld: { type: 'string' } } }] },
      { anyOf: [{ type: 'array', items: { type: 'string' } }, NULL] },
      {
        anyOf: [
          { const: 'a', type: 'string', description: 'The first' },
          { const: 'b', type: 'string' },
        ],
      },
    ];
    expect(unions.map(writePlainly)).toEqual(unions);
  });
});
