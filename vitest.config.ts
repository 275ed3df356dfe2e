import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { firefoxProgram } from './tests/support/browserPrograms.ts';
import { LongFirst } from './tests/support/longFirst.ts';

const ALL = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];

/** What drives a real browser. */
const BROWSER = ['tests/journeys/**/*.test.ts', 'tests/**/browser.test.ts'];

/** What Firefox tells again wherever it is: what the two parties say to each other, by pointer and by keyboard. */
const LOOP = ['tests/journeys/stories/{conversation,firstProof}.test.ts', 'tests/journeys/morning.test.ts'];

/** What it tells when asked: every story, and the journeys of a duty and of its proofs. The others drag, paste, slow the network or emulate as only Chromium does. */
const TOLD_BY_FIREFOX = [
  'tests/journeys/stories/*.test.ts',
  'tests/journeys/{conflict,morning,obligation,proveAndAttest,requests,reviewRoom,sendBackAndCorrect}.test.ts',
];

const SETUP = ['tests/support/browserSetup.ts'];

/** What measures time or memory: one after the other, when nothing else runs. */
const ALONE = ['tests/demo/firstStart.test.ts', 'tests/files/memory.test.ts', 'tests/journeys/matrixStress.test.ts'];

/** Without isolation the files of a project follow each other in a few processes, which load the program once. */
const project = (name: string, order: number, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, isolate: false, maxWorkers: 2, sequence: { groupOrder: order }, ...test },
});

/** What holds for every run. */
export const BASE = defineConfig({
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: 'graphql/index.js' },
      /** The one that react-admin gets from Node: a second copy would not know the router of the first. */
      { find: /^react-router$/, replacement: fileURLToPath(import.meta.resolve('react-router')) },
    ],
  },
  test: {
    setupFiles: ['tests/support/setup.ts'],
    server: { deps: { inline: ['ra-data-graphql'] } },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongFirst },
    reporters: ['default', './tests/support/runReporter.ts'],
  },
});

/** The same files in Firefox, with FIREFOX=all every one that it tells; nothing where there is none, which the end of the run says. */
const firefox = () =>
  project('firefox', 2, {
    setupFiles: SETUP,
    include: process.env.FIREFOX === 'all' ? TOLD_BY_FIREFOX : LOOP,
    env: { TEST_BROWSER: 'firefox' },
    retry: 1,
    maxConcurrency: 2,
  });

export default mergeConfig(
  BASE,
  defineConfig({
    test: {
      globalSetup: ['tests/support/globalSetup.ts'],
      projects: [
        project('program', 1, { include: ALL, exclude: [...BROWSER, ...ALONE] }),
        /** A browser on a busy machine may miss a moment once; what fails twice is broken, and each retry is told. */
        project('browser', 2, { include: BROWSER, exclude: ALONE, setupFiles: SETUP, retry: 1, maxConcurrency: 2 }),
        ...(firefoxProgram() ? [firefox()] : []),
        project('alone', 3, { include: ALONE, isolate: true, maxWorkers: 1 }),
      ],
    },
  }),
);
