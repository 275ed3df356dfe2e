import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { compareArms, compareSizes } from './compare.ts';
import { installPostgraphile } from './install.ts';
import { readOptions } from './options.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const options = readOptions(process.argv.slice(2));
await installPostgraphile(say);
const told = options.growth ? await compareSizes(options, options.growth, say) : await compareArms(options, say);
if (options.jsonFile) await writeFile(options.jsonFile, `${JSON.stringify(told, null, 2)}\n`);
