/** The design tokens as a canvas can use them: every colour is `rgb(r, g, b)`. */
export interface Theme {
  /** One for each word of the scale, lowest first, and the ink that is read best on it. */
  scores: string[];
  inks: string[];
  ink: string;
  inkSoft: string;
  rule: string;
  accent: string;
  notice: string;
  hatch: string;
  paper: string;
  /** Families only. */
  font: string;
  fontHead: string;
}
