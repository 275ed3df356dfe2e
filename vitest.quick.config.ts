import { defineConfig, mergeConfig } from 'vitest/config';
import { BASE } from './vitest.config.ts';

/** What needs neither a database nor a browser and is done at once: rules, architecture, schema. */
const QUICK = [
  'tests/{admin,architecture,schema}/*.test.{ts,tsx}',
  'tests/catalogues/{applicability,catalogueErrors,durations,signedAgreement,threeParties,versions}.test.ts',
  'tests/files/{fileName,inputs}.test.ts',
  'tests/graphql/codes.test.ts',
  'tests/metrics/statementText.test.ts',
  'tests/packaging/deployment.test.ts',
  'tests/start/{log,repeat,settings}.test.ts',
];

export default mergeConfig(BASE, defineConfig({ test: { include: QUICK, isolate: false, maxWorkers: 2 } }));
