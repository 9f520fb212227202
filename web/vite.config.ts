import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  // The content security policy allows neither inline scripts nor data: addresses.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    fs: { allow: ['..'] }, // the fonts are in node_modules beside this folder
    proxy: { '/api': process.env.PLUMBLINE_API ?? 'http://127.0.0.1:4310' },
  },
});
