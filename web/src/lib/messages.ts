import { figureMessages } from './messages/figures.ts';
import { frameMessages } from './messages/frame.ts';
import { shareMessages } from './messages/shares.ts';
import { words } from './messages/words.ts';

/**
 * All visible text is in this folder, so that a second language is the same files again. Numbers come in
 * already formatted. Here is what more than one screen says; a screen's own text is in messages/<screen>.ts,
 * which the screen imports itself, so that it is loaded with it.
 */
export const m = {
  ...words,
  ...frameMessages,
  ...figureMessages,
  ...shareMessages,
};
