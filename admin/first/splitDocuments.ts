import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const GENERATED = fileURLToPath(new URL('../generated/graphql.ts', import.meta.url));
const IMPORTS = /import\s*\{([^}]*)\}\s*from\s*["'][^"']*\/generated\/graphql\.ts["'];?/g;
const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode</gm;
const MODULE = 'operation:';
const RESOLVED = `\0${MODULE}`;

const importOf = (name: string): string => `import { ${name} } from '${MODULE}${name.split(' ')[0]}';`;
const importsOf = (names: string): string =>
  names
    .split(',')
    .flatMap((name) => name.trim() || [])
    .map(importOf)
    .join('');

/** The documents of a run of the generator, by their names. */
async function readDocuments(): Promise<Map<string, string>> {
  const source = await readFile(GENERATED, 'utf8');
  return new Map([...source.matchAll(DOCUMENT)].map(([, name, document]) => [name!, document!]));
}

let documents: Promise<Map<string, string>> | undefined;

/** Gives each generated operation a module of its own, so that a screen's operations come with that screen. The development server goes without. */
export const splitDocuments: Plugin = {
  name: 'split-documents',
  apply: 'build',
  enforce: 'post',
  buildStart() {
    documents = undefined;
  },
  resolveId: (id) => (id.startsWith(MODULE) ? `\0${id}` : undefined),
  async load(id) {
    if (!id.startsWith(RESOLVED)) return undefined;
    documents ??= readDocuments();
    const name = id.slice(RESOLVED.length);
    const document = (await documents).get(name);
    if (!document) throw new Error(`no generated operation is named ${name}`);
    return `export const ${name} = ${document};`;
  },
  transform: (code) =>
    code.includes('/generated/graphql.ts') ? code.replace(IMPORTS, (_import, names: string) => importsOf(names)) : undefined,
};
