const LABEL =
  /^(?:some |for |e\.?g\.?,? ?)?(?:concrete |real |sample |possible )?(?:examples?|exemplos?|ejemplos?|exemples?|beispiele?|voorbeelden|esempi|örnekler?|örnek|примеры?|例|示例|예시)(?:\b|(?=[^\p{L}])|$)[^.:]{0,40}:?$/iu;

/** "Examples", "Some examples:", "For example:", "Exemplos": what follows shows rather than asks. */
export function isExamplesLabel(text: string): boolean {
  return LABEL.test(text.trim());
}
