/** Options of every drawing: it moves by nothing of its own and fills the box that it is given. */
export const STILL = {
  animation: false,
  maintainAspectRatio: false,
  // The frame, or the rows over the canvas, listen, so that the keyboard gets what the mouse gets.
  events: [],
} satisfies { animation: false; maintainAspectRatio: false; events: [] };
