import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/built/**', 'tests/browser/**', 'tests/firefox/**'],
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: ['tests/built/build-sites.ts'],
          // Sites are built and browsers started here: minutes, not seconds, on a slow machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
