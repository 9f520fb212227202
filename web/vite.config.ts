import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  // The content security policy allows neither inline scripts nor data: addresses.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first browsers with light-dark(). Rewritten for older ones it would follow the page only, and the
    // picture for a report, which is light whatever the page is, would come out dark.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  server: {
    fs: { allow: ['..'] }, // the fonts are in node_modules beside this folder
    proxy: { '/api': process.env.PLUMBLINE_API ?? 'http://127.0.0.1:4310' },
  },
});
