import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The extension's pages as plain pages, for looking at them without installing the extension. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'esnext',
    emptyOutDir: true,
    rollupOptions: { input: fileURLToPath(new URL('index.html', import.meta.url)) },
  },
})
