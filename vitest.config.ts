import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      /** The one that react-admin gets from Node: a second copy would not know the router of the first. */
      { find: /^react-router$/, replacement: fileURLToPath(import.meta.resolve('react-router')) },
    ],
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/support/globalSetup.ts', 'tests/support/buildBackOffice.ts'],
    setupFiles: ['tests/support/setup.ts'],
    server: { deps: { inline: ['ra-data-graphql'] } },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    /** One at a time where nobody waits: what measures time or drives a browser is left alone. */
    maxWorkers: process.env.CI ? 1 : 2,
    /** A browser on a busy machine may miss a moment once; what fails twice is broken. */
    retry: process.env.CI ? 1 : 0,
  },
});
