import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectSources, readSource, type Source } from './source.ts';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
}

const manifest: Manifest = createRequire(import.meta.url)('../../package.json');

/** Its name as registries allow it; none for what Node brings, for files of the project and for what is only known when it runs. */
const packageOf = (from: string): string | undefined =>
  /^((?:@[\w.-]+\/)?[\w.-]+)(?:$|\/)/.exec(/^(\.|server\/|schema\/|migrations)/.test(from) ? '' : from)?.[1];

/** Packages that the program loads outside the demonstration. */
function loadedBy(sources: Source[]): string[] {
  const program = sources.filter(({ path }) => /^(server|migrations)\//.test(path) && !path.startsWith('server/demo/'));
  const loaded = program.flatMap(({ imports }) => imports.flatMap(({ from, isType }) => (isType ? [] : (packageOf(from) ?? []))));
  return [...new Set(loaded)].sort();
}

/** Packages that those ones ask for by name, and load when they are there. */
async function askedForBy(names: string[]): Promise<string[]> {
  const manifests = await Promise.all(
    names.map((name) => readFile(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')),
  );
  return manifests.flatMap((text) => Object.keys((JSON.parse(text) as { peerDependencies?: object }).peerDependencies ?? {}));
}

async function problems(sources: Source[], { dependencies }: Pick<Manifest, 'dependencies'>): Promise<string[]> {
  const loaded = loadedBy(sources);
  const peers = await askedForBy(loaded.filter((name) => name in dependencies));
  const missing = loaded.filter((name) => !(name in dependencies)).map((name) => `${name} is loaded by the server but is not a dependency`);
  const superfluous = Object.keys(dependencies).filter((name) => !loaded.includes(name) && !peers.includes(name));
  return [...missing, ...superfluous.map((name) => `${name} is a dependency but the server does not load it`)];
}

let sources: Source[];

beforeAll(async () => {
  sources = await projectSources();
});

describe('dependencies of production', () => {
  test('are what the server loads outside the demonstration, no more and no less', async () => {
    expect(await problems(sources, manifest)).toEqual([]);
  });

  test('are one exact version each, as are those of development', () => {
    const inexact = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version),
    );
    expect(inexact).toEqual([]);
  });

  test.each([
    ['a package that only development has', "import React from 'react';", 'react is loaded by the server but is not a dependency'],
    ['a part of a package', "import { a } from '@mui/material/styles';", '@mui/material is loaded by the server but is not a dependency'],
    ['a package loaded late', "const late = () => import('tsx');", 'tsx is loaded by the server but is not a dependency'],
  ])('are seen to miss %s', async (_what, text, problem) => {
    expect(await problems([...sources, readSource('server/evidence/a.ts', text)], manifest)).toEqual([problem]);
  });

  test('are seen to hold one too many, and types alone do not need one', async () => {
    const typed = readSource('server/evidence/a.ts', "import type { ReactNode } from 'react';");
    const { dependencies } = manifest;
    const withReact = { dependencies: { ...dependencies, react: '19.3.1' } };
    expect(await problems([...sources, typed], withReact)).toEqual(['react is a dependency but the server does not load it']);
  });
});

describe('commands', () => {
  test('that an operator runs work from the sources and compiled: each command line of the server goes through bin/garant.js', () => {
    const commands = sources.map(({ path }) => path).filter((path) => path.startsWith('server/') && path.endsWith('.cli.ts'));
    const scripts = Object.values(manifest.scripts);
    expect(commands.filter((command) => !scripts.some((script) => script.includes(`bin/garant.js ${command}`)))).toEqual([]);
  });
});
