import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{utils,demo,scripts,bench,tests/unit}/**/*.test.ts'],
          exclude: ['utils/{platform,messaging}/**', '**/*.dom.test.ts', 'node_modules/**'],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'browser-like',
          environment: 'happy-dom',
          include: [
            '{components,entrypoints}/**/*.test.{ts,tsx}',
            'utils/{platform,messaging}/**/*.test.ts',
            'utils/**/*.dom.test.ts',
          ],
        },
      },
    ],
  },
})
