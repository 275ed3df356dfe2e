import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import codegen from './codegen.ts';

const api = process.env.GARANT_API ?? 'http://localhost:3000';

const typedOperations: Plugin = {
  name: 'typed-operations',
  async buildStart() {
    await generate(codegen, true);
  },
};

export default defineConfig({
  root: join(import.meta.dirname, 'admin'),
  plugins: [typedOperations, react()],
  build: { outDir: join(import.meta.dirname, 'dist/admin'), emptyOutDir: true, chunkSizeWarningLimit: 1500 },
  server: { proxy: { '/graphql': api, '/auth': api, '/uploads': api, '/files': api } },
});
