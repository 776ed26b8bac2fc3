import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import mantine from 'postcss-preset-mantine';

const inProject = (...parts: string[]): string => resolve(import.meta.dirname, '..', ...parts);

/** Left out of the bundles: Electron gives itself, the driver is a native file. Everything else is bundled. */
const external = ['electron', 'better-sqlite3'];

/** Its build for Node declares a `require` of its own, as the bundle does: together they do not even parse. */
const unzip = { find: /^fflate$/, replacement: 'fflate/browser' };

export default defineConfig({
  main: {
    resolve: { alias: [unzip] },
    build: {
      outDir: inProject('out', 'main'),
      target: 'node20',
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: inProject('electron', 'main', 'index.ts'),
          worker: inProject('electron', 'main', 'worker.ts'),
          'store-thread': inProject('electron', 'store', 'store-thread.ts'),
          'signing-thread': inProject('electron', 'signing', 'signing-thread.ts'),
          'slow-hash-thread': inProject('electron', 'store', 'keys', 'slow-hash-thread.ts'),
        },
        external,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: inProject('out', 'preload'),
      target: 'node20',
      minify: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: inProject('electron', 'preload', 'index.ts'),
          citizen: inProject('electron', 'preload', 'citizen.ts'),
        },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: inProject('renderer'),
    base: './',
    plugins: [react()],
    css: { postcss: { plugins: [mantine()] } },
    build: {
      outDir: inProject('out', 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      // An inlined font or picture would be a data: address, which the content policy refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: {
          index: inProject('renderer', 'index.html'),
          print: inProject('renderer', 'print.html'),
          citizen: inProject('renderer', 'citizen.html'),
          'form-preview': inProject('renderer', 'form-preview.html'),
        },
      },
    },
  },
});
