import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const SOURCE = fileURLToPath(new URL('./bare', import.meta.url));
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function answer(folder: string, pathname: string): Promise<{ body: Buffer; type: string }> {
  const file = path.extname(pathname) ? pathname : '/index.html';
  return { body: gzipSync(await readFile(path.join(folder, file))), type: TYPES[path.extname(file)] ?? 'application/octet-stream' };
}

/** The same list in react-admin alone, built with the same tools and served compressed; removed after `work`. */
export async function withBareSite(work: (origin: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'garant-bare-'));
  await build({ configFile: false, root: SOURCE, plugins: [react()], logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const server = createServer((request, response) => {
    answer(folder, new URL(request.url ?? '/', 'http://bare').pathname).then(
      ({ body, type }) => response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
