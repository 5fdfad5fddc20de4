import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/one-seed.ts'],
    // Chromium and PostgreSQL belong to the full run only; they are listed there, not skipped here.
    exclude: process.env.TORCH_TEST_FULL ? [] : ['test/e2e/**', 'test/**/*.full.test.ts'],
    // Both cores, and each worker loads the modules and the knowledge once: no test changes what it shares.
    maxWorkers: '100%',
    isolate: false,
    // For what hangs only: the full run generates fifty times as much, under coverage.
    testTimeout: process.env.TORCH_TEST_FULL ? 300_000 : 60_000,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/workspace/page/**'],
      reporter: ['text-summary'],
    },
  },
});
