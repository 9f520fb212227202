import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// What the first page loads whatever the screen is, in one file: a dozen small ones compress worse.
const FRAME =
  /\/node_modules\/svelte\/src\/(?!reactivity\/)|\/web\/src\/components\/(Loading|Answered|ErrorNote|PickOne)\.svelte$|preload-helper|\/web\/src\/lib\/(messages|messages\/(words|frame|figures|shares)|format-number|locale|stored|place|place-below|shortcuts|view|view-query|published|fetch-json|ask-once|api|reference|resolve-view|my-team|latest)(\.svelte)?\.ts$/;
// What every screen with a chart loads.
const FIGURES =
  /\/web\/src\/(components\/(PaperFoot|Section)\.svelte|charts\/(ChartFrame|FigureTable|FigureTools|DrawingLegend|IntervalLine)\.svelte|charts\/(legend-shape|read-theme|share-bars|draw-in-turn|chart\.svelte)\.ts|lib\/(provenance|nearest-links|score-colour|score-stop|format-date|distribution-table|is-hatched|download)\.ts)$/;
// What every screen with cells to point at loads.
const CELLS =
  /\/web\/src\/(charts\/(CellStop|CellCard|Legend)\.svelte|lib\/(pointed\.svelte|cell-sentence|step-through|tab-stop)\.ts)$/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  // The content security policy allows neither inline scripts nor data: addresses.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', test: FRAME, priority: 1 },
            { name: 'figures', test: FIGURES },
            { name: 'cells', test: CELLS },
          ],
        },
      },
    },
    // The first browsers with light-dark(). Rewritten for older ones it would follow the page only, and the
    // picture for a report, which is light whatever the page is, would come out dark.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  server: {
    fs: { allow: ['..'] }, // the fonts are in node_modules beside this folder
    proxy: { '/api': process.env.PLUMBLINE_API ?? 'http://127.0.0.1:4310' },
  },
});
