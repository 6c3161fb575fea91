import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The panel as a plain page, for looking at it and measuring it without installing the extension. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'esnext',
    emptyOutDir: true,
    rollupOptions: { input: fileURLToPath(new URL('panel.html', import.meta.url)) },
  },
})
