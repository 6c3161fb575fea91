import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const page = (name: string) => fileURLToPath(new URL(`${name}.html`, import.meta.url))

/** Report, settings and first run as plain pages; see the gallery of the panel beside this folder. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'esnext',
    emptyOutDir: true,
    rollupOptions: { input: [page('panel'), page('options'), page('welcome')] },
  },
})
