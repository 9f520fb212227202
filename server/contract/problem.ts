import { Type, type Static } from 'typebox';

/** Every error that the API answers. `message` names the offending value in a sentence. */
export const Problem = Type.Object(
  {
    statusCode: Type.Integer(),
    code: Type.String(),
    message: Type.String(),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;
