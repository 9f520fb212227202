const LABEL =
  /^(?:some |for |e\.?g\.?,? ?)?(?:concrete |real |sample |possible )?(?:examples?|exemplos?|ejemplos?|exemples?|beispiele?|voorbeelden|esempi|örnekler?|örnek|примеры?|例|示例|예시)(?:\b|(?=[^\p{L}])|$)[^.:]{0,40}:?$/iu;

/** "Examples", "Some examples:", "For example:", "Exemplos": what follows shows rather than asks. */
export function isExamplesLabel(text: string): boolean {
  return LABEL.test(text.trim());
}

/** "Reviews early. Examples:" is a thing asked, and a label over what follows. */
export function splitExamplesLabel(text: string): { rest: string; isLabel: boolean } {
  const start = text.search(/(?<=[.!?;]\s)[^.!?;]*:$/u);
  const label = start === -1 ? text : text.slice(start);
  return isExamplesLabel(label)
    ? { rest: start === -1 ? '' : text.slice(0, start).trim(), isLabel: true }
    : { rest: text, isLabel: false };
}
