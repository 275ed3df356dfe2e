import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.ts';

const FILE = new URL('../schema/schema.graphql', import.meta.url);

const printed = `${printSchema(lexicographicSortSchema(await createSchema()))}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, printed);
} else if (readFileSync(FILE, 'utf8') !== printed) {
  process.stderr.write('schema/schema.graphql ne correspond plus au code : lancez « npm run schema:print » et relisez la différence.\n');
  process.exit(1);
}
