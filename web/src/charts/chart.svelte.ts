import type { Chart as ChartJs, ChartConfiguration, ChartType } from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import { drawInTurn } from './draw-in-turn.ts';

/**
 * Draws a Chart.js chart on a canvas, and redraws it when what `configure` reads changes. Chart.js itself is
 * fetched with the first chart. The chart's type is fixed at the first drawing. A chart out of sight is drawn after
 * those in sight.
 *
 * @param onfail is told if Chart.js could not be fetched
 * @param ondraw is given the chart after each drawing
 */
export function chart<T extends ChartType>(
  configure: () => ChartConfiguration<T>,
  onfail: (error: unknown) => void,
  ondraw?: (drawn: ChartJs<T>) => void,
): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    let Chart = $state.raw<typeof ChartJs>();
    let drawn: ChartJs<T> | undefined;
    let gone = false;
    const turns = drawInTurn(canvas);

    import('./chart-js.ts').then((loaded) => {
      if (!gone) Chart = loaded.Chart;
    }, onfail);

    $effect(() => {
      const config = configure();
      const Made = Chart;
      if (!Made) return;
      turns.draw(() => {
        if (drawn) {
          drawn.data = config.data;
          if (config.options) drawn.options = config.options;
          fitOrUpdate(drawn);
        } else drawn = new Made(canvas, config);
        ondraw?.(drawn);
      });
    });

    const fit = () => {
      turns.catchUp();
      drawn?.resize();
    };
    addEventListener('beforeprint', fit);
    addEventListener('afterprint', fit);

    return () => {
      removeEventListener('beforeprint', fit);
      removeEventListener('afterprint', fit);
      gone = true;
      turns.end();
      drawn?.destroy();
    };
  };
}

/** Draws again, in the size that the box has now: it may have got another number of rows. */
function fitOrUpdate(drawn: Pick<ChartJs, 'width' | 'height' | 'resize' | 'update'>): void {
  const { width, height } = drawn;
  drawn.resize(); // updates too, but only where the size is another
  if (drawn.width === width && drawn.height === height) drawn.update();
}
