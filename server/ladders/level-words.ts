import { oneLine } from './document/text-of.ts';
import { splitOwnSlug } from './slug.ts';

/** Words that rank people, lowest rank first; words of several languages, without accents. */
const RANKS: readonly (readonly string[])[] = [
  'intern interns internship trainee apprentice working-student estagiario estagiaria estagio stagiaire alternant praktikant werkstudent stajyer becario practicante tirocinante стажер 实习 インターン'.split(
    ' ',
  ),
  'junior jr entry entry-level graduate associate debutant debutante einsteiger berufseinsteiger uzman-yardimcisi младший джуниор 初级 ジュニア'.split(
    ' ',
  ),
  'mid mid-level middle pleno plena semi-senior ssr confirme confirmee orta средний мидл 中级 ミドル 미들 주니어'.split(
    ' ',
  ),
  'senior sr experienced erfahrener kidemli старший сеньор 高级 シニア 시니어'.split(' '),
  'lead leads staff especialista expert-engineer leitender lider chef ведущий тимлид 资深 リード'.split(' '),
  'principal especialista-senior главный 首席 プリンシパル'.split(' '),
  'distinguished fellow architect'.split(' '),
  'manager gerente yonetici mudur руководитель 经理 マネージャー'.split(' '),
  'head direktor director directeur diretor diretora'.split(' '),
  'vp cto'.split(' '),
];

/** Without accents and case, so that a word is found however it is written. */
const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase();

const foldedSet = (words: string) => new Set(words.split(' ').map(fold));

const RANK_OF = new Map(RANKS.flatMap((words, rank) => words.map((word) => [fold(word), rank] as const)));

/** What people are called at work; a heading that ends in one names a role. */
const ROLES = foldedSet(
  'engineer developer programmer designer analyst architect scientist consultant specialist administrator admin tester researcher writer coach contributor ' +
    'engenheiro engenheira desenvolvedor desenvolvedora programador programadora desarrollador desarrolladora ingeniero ingeniera ' +
    'ingenieur ingenieure developpeur developpeuse entwickler entwicklerin softwareentwickler ontwikkelaar sviluppatore ' +
    'muhendis muhendisi gelistirici gelistiricisi инженер разработчик программист 工程师 エンジニア 엔지니어 sde swe sre dev',
);

/** What a name ends in that means all levels of a kind together. */
const WHOLES = foldedSet(
  'track tracks ladder ladders path paths framework matrix progression levels roles career careers competencies skills',
);

/** How well something is known. A matrix of these is about skills, not about jobs. */
const PROFICIENCY = foldedSet(
  'working expert awareness practitioner novice beginner advanced intermediate proficient competent basic foundational foundation master mastery ' +
    'learning developing emerging skilled exemplary basico intermediario avancado especialista iniciante experto avanzado debutant avance ' +
    'grundlagen fortgeschritten experte baslangic orta ileri none 初級 中級 上級',
);

const CODE =
  /^(?:(?!(?:v|q|h|fy|rev|ver)[ -]?\d)[a-z]{1,4}[ -]?\d{1,2}(?:[.+]\d*)?|(?:level|grade|band|tier|stage|nivel|niveau|stufe|seviye|kademe|nivå|ebene|step|rank|уровень|レベル)\s*[-_#]?\s*(?:\d{1,2}(?:\.\d+)?|[ivx]{1,4}))(?![a-z\d])/i;
const CODE_IN_BRACKETS = /[([](?:[a-z]{1,4}[ -]?)?\d{1,2}(?:[-–+/.].{0,12})?[)\]]\s*$/i;

/** A name's words without accents and emoji, in lower case. */
function wordsIn(name: string): string[] {
  return fold(name).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

const isNumeral = (word: string) => /^(?:\d{1,2}|[ivx]{1,4})$/.test(word);

/** Whether a name says only how well something is known ("Working", "Expert", "NOT IN USE"). */
export function isProficiency(name: string): boolean {
  const words = wordsIn(name).filter((word) => !isNumeral(word) && word !== 'level');
  return (
    words.length > 0 &&
    (words.every((word) => PROFICIENCY.has(word)) || /^not (?:in use|applicable|used)$/.test(words.join(' ')))
  );
}

/** Whether a name begins or ends with a code such as `L3`, `IC 3`, `Level 3`, `(L3)`. */
export function hasLevelCode(name: string): boolean {
  const text = oneLine(name).replace(/^[^\p{L}\p{N}([]+/u, '');
  return CODE.test(text) || CODE_IN_BRACKETS.test(text) || splitOwnSlug(text) !== undefined;
}

/** The rank that a name's words give, for telling which end of a list is the lower one. */
export function rankOf(name: string): number | undefined {
  const ranks = wordsIn(name).flatMap((word) => RANK_OF.get(word) ?? []);
  return ranks.length === 0 ? undefined : Math.max(...ranks);
}

/**
 * The kind of work that a title names, without the words and numbers of rank around it.
 *
 * @example withoutRank('Senior Data Engineer II') // => 'Data Engineer'
 */
export function withoutRank(title: string): string {
  const words = oneLine(title).split(' ');
  const isRank = (word: string | undefined) => word !== undefined && RANK_OF.has(fold(word));
  const isNumber = (word: string | undefined) => word !== undefined && isNumeral(word.toLowerCase());
  while (words.length > 1 && (isRank(words[0]) || isNumber(words[0]))) words.shift();
  while (words.length > 1 && isNumber(words.at(-1))) words.pop();
  return words.join(' ');
}

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'];
const JUNIOR = 1;
const MIDDLE = 2;
const SENIOR = 3;

/**
 * How senior a title says that a job is, for jobs that nothing else puts in order: by its highest word of rank, by
 * "Senior" or "Associate" before it, by the number at its end. A job without such a word stands between Junior and
 * Senior. Undefined for what is not the name of a job.
 *
 * @example seniorityOf('Engineer II') < seniorityOf('Senior Engineer') // => true
 */
export function seniorityOf(title: string): number | undefined {
  if (!isLevelName(title)) return undefined;
  const words = wordsIn(title);
  const ranks = words.flatMap((word) => RANK_OF.get(word) ?? []);
  const rank = ranks.length === 0 ? MIDDLE : Math.max(...ranks);
  const step =
    rank > SENIOR && ranks.includes(SENIOR) ? 0.5 : rank > SENIOR && ranks.includes(JUNIOR) ? -0.5 : 0;
  const last = words.at(-1) ?? '';
  const number = NUMERALS.includes(last)
    ? NUMERALS.indexOf(last) + 1
    : Number(/^\d{1,2}$/.exec(last)?.[0] ?? 0);
  return rank + step + number / 1000;
}

/** "Diver 1", "Diver II": a name with a number at its end is one of a row, unless it numbers parts of a text. */
const NUMBERED =
  /^(?!(?:step|part|phase|chapter|appendix|section|example|figure|fig|table|option|goal|page|year|week|day|month|quarter|version|release|note|question|rule|principle|skill|area|topic|item|point|case)\b)\p{L}[\p{L} -]{1,30} (?:\d{1,2}|I{1,3}|IV|V|VI{1,3})$/u;

/** Whether a name is one that companies give a level or a job: `L3`, `Senior Engineer`, `Pleno`, `Programmer II`. */
export function isLevelName(name: string): boolean {
  // "Junior → Senior" is the step between two.
  if (isProficiency(name) || /→|➔|⇒|->/.test(name)) return false;
  if (hasLevelCode(name)) return true;
  const text = oneLine(name);
  if (text.length > 60 || /[?!.]$/.test(text.replace(/\b(?:sr|jr|eng)\.$/i, ''))) return false;
  if (NUMBERED.test(text)) return true;
  const words = wordsIn(text).filter((word) => !isNumeral(word));
  if (words.length === 0 || words.length > 7) return false;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isJob = (word: string) => ROLES.has(word) || RANK_OF.has(word) || ROLES.has(word.replace(/s$/, ''));
  return isJob(last) || (isJob(first) && words.length <= 5 && !WHOLES.has(last));
}
