/** Headings of what stands around a ladder: questions, links, scales, how to use it. */
const ASIDE =
  /^(?:faqs?|frequently asked.*|q ?& ?a|glossary|glossário|glosario|glossar|links?|resources?|references?|(?:further|additional|recommended|suggested) reading|reading list|bibliograph(?:y|ies)|referências.*|bibliografia|see also|other pages|related.*|table of contents|contents|toc|changelog|credits?|acknowledge?ments?|inspiration|license|contribut.*|how to .*|how we .*|how do.*|using .*|when .*|why .*|about\b.*|introduction|intro|overview|preamble|purpose|philosophy|background|salar.*|compensation.*|benefits?.*|perks.*|work perks.*|applying|notes?|disclaimer|legend|(?:rating|grading|scoring|proficiency|competency|skill|performance)?[ -]?(?:scales?|ratings?|grading|scoring|levels of proficiency)|(?:rating|proficiency|grading|skill) levels?|evaluation criteria|promotions?|perguntas frequentes|preguntas frecuentes|häufige fragen|foire aux questions|sss|sıkça sorulan sorular|referencias.*|ligações|liens|kaynaklar|よくある質問|常见问题)$/iu;

/** Whether a heading opens something that is about the ladder rather than asked by it. */
export function isAside(heading: string): boolean {
  const name = heading.replace(/[:.]+$/, '').trim();
  return name.endsWith('?') || ASIDE.test(name);
}
