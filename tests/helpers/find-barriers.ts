import axe from 'axe-core';

/** What axe finds on the page by WCAG 2.2 AA and good practice: the rule, and the first place that breaks it. */
export async function findBarriers(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
