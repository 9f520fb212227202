import type { Method } from '../../../../server/contract/methods.ts';

export interface MethodChapter {
  key: Method['chapter'];
  methods: readonly Method[];
}

/** The methods chapter by chapter, both in the server's order. */
export function listChapters(methods: readonly Method[]): MethodChapter[] {
  return [...Map.groupBy(methods, ({ chapter }) => chapter)].map(([key, held]) => ({ key, methods: held }));
}
