import type { DisclosureText } from '../contract/methods.ts';

/** What is promised to those who are rated, and where the promise ends. k and d are those of each publication. */
export const DISCLOSURE_TEXT: DisclosureText = {
  promise:
    'Every number is a sum of fixed groups of at least k people, five unless set higher or lower. People in smaller teams are counted only higher up. Nothing that can be added or subtracted on the screen isolates fewer people, or pins anybody to one score.',
  how: [
    'When a cycle is published, every table is cut once into groups and frozen. A group needs k people, some of them off its most common score; a group made of several teams needs k people beside its largest team.',
    'Levels are shown for the whole company, or for divisions, and only as far as the figures of teams and of levels together give nobody away. Team and level at once are not answered; the nearest two answers are offered.',
    'A publication stays as it is. Late ratings wait, unless those that changed and those that did not are each enough people to be shown.',
    'Raw ratings stay in a store that the web application’s login cannot read.',
  ],
  limits: [
    'If hardly any score changes from one cycle to the next, a group before and after one person joined differs by that person. Imports that repeat most scores are warned of.',
    'What is likely is not hidden, only what is certain: where seven of nine people have one score, guessing it is right mostly. A zero is exact.',
    'People who put their own scores together can work out those of the last one of their group. Whoever was told the scores of several teams knows more than one team does.',
    'That a figure is withheld may itself say a little: of a team large enough to be shown that is missing in one competency, all or all but one have the same score there. The figure of a unit above may tell which, and seldom the scores of a few people counted together with such teams.',
    'Whoever may import ratings and publish can find out single ones by trying. Give that right only to people who may see them.',
    'Managers know the ratings they gave. Raters are covered by a smallest number of raters, not by the proof; the leniency of one rater is shown to nobody.',
    'The few summaries of agreement and of how alike one person’s ratings are, for units of 100 people and more, are rounded and not part of the proof. They count only people who are in a published group.',
    'Calibrated ratings are mostly the manager’s own. Both share their groups, which limits what the difference tells.',
    'Filters such as site, gender or tenure are not offered, since each is another cut. Comments, exports of raw ratings and other tools are other doors.',
    'A company below about 150 people should expect little by level, and below twice k people next to nothing.',
  ],
};
