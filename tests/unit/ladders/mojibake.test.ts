import { expect, it } from 'vitest';
import { repairMojibake } from '../../../server/ladders/mojibake.ts';

// By the encodings' charts: UTF-8 E2 80 99 is ’, F0 9F A6 89 is 🦉, C3 A9 is é.
it.each([
  ['windows-1252', 'itâ€™s', 'it’s'],
  ['windows-1252', 'cafÃ©', 'café'],
  // F0 9F is ğŸ only in windows-1254, as C4 9F is ÄŸ and C3 A7 is Ã§.
  ['windows-1254', 'ğŸ¦‰ owls', '🦉 owls'],
  ['windows-1254', 'ğŸŒ± aÄŸaÃ§', '🌱 ağaç'],
  ['MacRoman', '\uf8ffü¶â owls', '🦉 owls'],
  ['MacRoman', 'product‚Äôs', 'product’s'],
  ['MacRoman', 'caf√©', 'café'],
])('undoes UTF-8 read as %s: %j', (readAs, broken, text) => {
  expect(repairMojibake(broken)).toEqual({ text, readAs });
});

// Broken by Python 3's codecs: text.encode().decode('mac_roman') and …decode('cp1252').
it('gives back a text that another program broke', () => {
  const byMacRoman =
    'Plan \u201a\xc4\xfaahead\u201a\xc4\xf9 \u201a\xc4\xee for na\u221a\xd8ve \uf8ff\xfc\xdf\u2260 folk\u201a\xc4\xf4s \xac\xa35 \u201a\xc4\xb6 and \u221a\xd6ngstr\u221a\u2202m';
  expect(repairMojibake(byMacRoman)?.text).toBe('Plan “ahead” — for naïve 🧭 folk’s £5 … and Ångström');

  const byWindows =
    'Plan ahead \xe2\u20ac\u201d for na\xc3\xafve folk\xe2\u20ac\u2122s \xc2\xa35 \xe2\u20ac\xa6 and \xc3\u2026ngstr\xc3\xb6m';
  expect(repairMojibake(byWindows)?.text).toBe('Plan ahead — for naïve folk’s £5 … and Ångström');
});

it.each([
  'Kıdemli yazılım mühendisi, değişim öncüsü',
  'Şube İşleri',
  'plain ASCII',
  'it’s a café',
  'naïve ©',
  '🦉 an owl',
  'itâ€™s next to ”',
  '',
])('leaves %j alone, which does not go back to UTF-8', (text) => {
  expect(repairMojibake(text)).toBeUndefined();
});
