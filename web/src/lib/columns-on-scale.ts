import type { LevelColumn, PublicationReply } from '../../../server/contract/publications.ts';

/**
 * The publication's level columns as figures on a ladder's scale count them: without the levels of ladders that
 * were rated in other words. A column that loses some is called by the levels that are left.
 */
export function columnsOnScale(
  { levels, ladders }: Pick<PublicationReply, 'levels' | 'ladders'>,
  ladder: string,
): LevelColumn[] {
  const scales = new Map(ladders.map(({ key, scale }) => [key, scale.join('\n')]));
  return levels.flatMap((column) => {
    const isOn = column.members.map((member) => scales.get(member.ladder) === scales.get(ladder));
    if (isOn.every(Boolean)) return [column];
    const members = column.members.filter((_member, i) => isOn[i]);
    if (members.length === 0) return [];
    const label = [...new Set(members.map(({ level }) => level))].join(' · ');
    return [{ ...column, label, members, titles: column.titles.filter((_title, i) => isOn[i]) }];
  });
}
