import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { withArms } from './arms/arms.ts';
import { databaseOf, onDatabase, withSeededServer } from './database.ts';
import { installPostgraphile } from './install.ts';
import { compareAnswers, type Figure, measure } from './measure.ts';
import { type Options, readOptions } from './options.ts';
import { figuresTable, ratiosOf } from './report.ts';
import { readings } from './workloads/reads.ts';
import { takeSample } from './workloads/sample.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function compareArms(options: Options): Promise<Record<string, unknown>> {
  const figures: Figure[] = [];
  const told: Record<string, unknown> = { conventions: options.conventions, node: process.version };
  await withSeededServer({ dataDir: options.dataDir, sizes: [options.conventions], say }, async (server) => {
    const url = server.urlOf(databaseOf(options.conventions));
    const sample = await onDatabase(url, (client) => takeSample(client, url));
    await withArms({ url, filesDir: server.filesDir }, ['garant', 'postgraphile', 'bare'], async ({ arms, state, pool }) => {
      say(`${options.conventions} conventions, pools of ${pool}; PostGraphile and bare SQL read the states of ${state}`);
      for (const workload of readings(sample)) {
        if (options.workloads && !options.workloads.includes(workload.name)) continue;
        await compareAnswers(arms, workload);
        figures.push(...(await measure(arms, workload, options)));
        say(figuresTable(figures.filter((each) => each.workload === workload.name)));
      }
      Object.assign(told, { state, pool });
    });
  });
  return { ...told, figures, ratios: ratiosOf(figures) };
}

const options = readOptions(process.argv.slice(2));
await installPostgraphile(say);
const told = await compareArms(options);
if (options.jsonFile) await writeFile(options.jsonFile, `${JSON.stringify(told, null, 2)}\n`);
