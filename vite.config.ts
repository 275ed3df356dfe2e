import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { generate } from '@graphql-codegen/cli';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstPlugin } from './admin/first/firstPlugin.ts';
import { splitDocuments } from './admin/first/splitDocuments.ts';
import codegen from './codegen.ts';

const api = process.env.GARANT_API ?? 'http://localhost:3000';

const typedOperations: Plugin = {
  name: 'typed-operations',
  async buildStart() {
    await generate(codegen, true);
  },
};

const built = join(import.meta.dirname, 'dist/admin');
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, QUALITY));
  await writeFile(`${file}.gz`, await promisify(gzip)(content));
}

const pdfJs = join(import.meta.dirname, 'node_modules/pdfjs-dist');
const { version } = JSON.parse(await readFile(join(pdfJs, 'package.json'), 'utf8'));
const PDF_PARTS = `assets/pdfjs-${version}/`;
const isUsed = (file: string) => !/quickjs|QUICKJS|nowasm/.test(file);

/** What pdf.js fetches when a PDF needs it: decoders of scanned pictures, character maps, standard fonts, colour profiles. */
const pdfParts: Plugin = {
  name: 'pdf-parts',
  config: (_config, { command }) => ({
    define: { __PDF_PARTS__: JSON.stringify(command === 'build' ? `/${PDF_PARTS}` : `/@fs${pdfJs}/`) },
  }),
  async writeBundle() {
    const folders = ['wasm', 'cmaps', 'standard_fonts', 'iccs'];
    await Promise.all(
      folders.map((folder) => cp(join(pdfJs, folder), join(built, PDF_PARTS, folder), { recursive: true, filter: isUsed })),
    );
  },
};

/** Compressed once at the build rather than at every request. */
const compressedFiles: Plugin = {
  name: 'compressed-files',
  apply: 'build',
  async closeBundle() {
    const names = await readdir(built, { recursive: true });
    await Promise.all(
      names.filter((name) => /\.(m?js|css|html|svg|wasm|ttf|pfb|icc)$/.test(name)).map((name) => compress(join(built, name))),
    );
  },
};

/** What every screen needs comes as one file, which compresses better than the fifty that sharing makes of it. */
const ONE_START = { name: 'start', tags: ['$initial' as const] };

/** The English of all rooms is asked for at once. */
const ENGLISH = { name: 'english', test: /\/admin\/[\w-]+\/en\.ts$|\/ra-language-english\// };

export default defineConfig({
  root: join(import.meta.dirname, 'admin'),
  plugins: [typedOperations, splitDocuments, react(), pdfParts, firstPlugin, compressedFiles],
  build: {
    outDir: built,
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: { groups: [ONE_START, ENGLISH] } } },
  },
  server: {
    proxy: {
      '/graphql': api,
      '/auth': api,
      '/uploads': api,
      '/files': api,
      '/calendars': api,
      '/tables': api,
      '/public/': api,
      '/public-preview': api,
    },
  },
});
