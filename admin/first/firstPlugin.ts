import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { addTypenameToDocument } from '@apollo/client/utilities/index.js';
import { parse, print, separateOperations, stripIgnoredCharacters } from 'graphql';
import { build, type Plugin, type Rolldown } from 'vite';

const ADMIN = fileURLToPath(new URL('..', import.meta.url));
const SCRIPT = fileURLToPath(new URL('askFirst.ts', import.meta.url));

/** What admin/first/askFirst.ts asks, as it names them. */
const OPERATIONS = ['Look', 'Me', 'ConventionList', 'Matrix'];
const SCREENS = ['matrix/MatrixPage.tsx'];

/** The text of each operation, as the program itself would send it. */
async function queries(): Promise<Record<string, string>> {
  const sources: string[] = [];
  for await (const file of glob('**/*.graphql', { cwd: ADMIN })) sources.push(await readFile(`${ADMIN}/${file}`, 'utf8'));
  const operations = separateOperations(parse(sources.join('\n')));
  return Object.fromEntries(OPERATIONS.map((name) => [name, stripIgnoredCharacters(print(addTypenameToDocument(operations[name]!)))]));
}

/** The file of a screen and all that it needs, but for what the page loads anyway. */
function filesOf(bundle: Rolldown.OutputBundle, module: string): string[] {
  const chunks = new Map(Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each] as const] : [])));
  const reach = (name: string, reached: Set<string>): Set<string> => {
    if (reached.has(name)) return reached;
    reached.add(name);
    for (const needed of chunks.get(name)?.imports ?? []) reach(needed, reached);
    return reached;
  };
  const all = [...chunks.values()];
  const own = all.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`));
  if (!own) throw new Error(`no file of the bundle holds ${module}`);
  const loaded = new Set<string>();
  for (const { fileName } of all.filter(({ isEntry }) => isEntry)) reach(fileName, loaded);
  return [...reach(own.fileName, new Set())].filter((name) => !loaded.has(name)).map((name) => `/${name}`);
}

async function scriptWith(given: Record<string, unknown>): Promise<string> {
  const define = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, JSON.stringify(value)]));
  const lib = { entry: SCRIPT, formats: ['iife' as const], name: 'first' };
  const built = await build({ configFile: false, logLevel: 'error', define, build: { write: false, lib, minify: true } });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code.trim();
}

/** Puts admin/first/askFirst.ts into the built page. The development server goes without. */
export const firstPlugin: Plugin = {
  name: 'ask-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    async handler(_html, { bundle }) {
      const files = Object.fromEntries(SCREENS.map((module) => [module, filesOf(bundle!, module)]));
      const children = await scriptWith({ FIRST_QUERIES: await queries(), FIRST_FILES: files });
      return [{ tag: 'script', children, injectTo: 'head' }];
    },
  },
};
