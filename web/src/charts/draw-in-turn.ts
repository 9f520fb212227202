/** Milliseconds after the frame, so that the frame is out before work begins again. */
const AFTER = 50;

/** Draws at once what is looked at, and everything else after the frame that shows it. */
export interface Turns {
  /** Takes the place of a drawing that still waits. */
  draw(drawing: () => void): void;
  /** Draws what still waits, as before printing. */
  catchUp(): void;
  end(): void;
}

/** Turns of one element: a screen has a dozen of charts, and the first that is seen must not wait for them all. */
export function drawInTurn(element: Element): Turns {
  let away = false; // until it is known, it may be in sight
  let waiting: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const catchUp = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const drawing = waiting;
    waiting = undefined;
    drawing?.();
  };
  // No margin: what is near is drawn a blink after the frame, which is before anybody has scrolled to it.
  const observer = new IntersectionObserver((entries) => {
    away = entries.at(-1)?.isIntersecting === false;
    if (!away) catchUp();
  });
  observer.observe(element);

  return {
    draw(drawing) {
      waiting = drawing;
      if (!away) catchUp();
      else {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
        // A task of its own for each chart, so that none holds up a key or a click for long.
        frame = requestAnimationFrame(() => {
          timer = setTimeout(catchUp, AFTER);
        });
      }
    },
    catchUp,
    end() {
      waiting = undefined;
      observer.disconnect();
      catchUp();
    },
  };
}
