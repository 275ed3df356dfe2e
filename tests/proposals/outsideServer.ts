import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchingDoor } from '../../server/platform/fetching/fetchPublic.ts';

/** A site of the tests, on a port of this machine, and what was asked of it. */
export interface OutsideServer {
  /** Host and port, as an instance names what it reads. */
  host(name: string): string;
  url(name: string, path: string): string;
  asked: { path: string; headers: http.IncomingHttpHeaders }[];
  stop(): Promise<void>;
}

/** Serves each path by its handler. */
export async function startOutsideServer(paths: Record<string, http.RequestListener>): Promise<OutsideServer> {
  const asked: OutsideServer['asked'] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const handler = paths[path];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: (name) => `${name}:${port}`,
    url: (name, path) => `http://${name}:${port}${path}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with a text. */
export const text =
  (body: string, type = 'text/plain; charset=utf-8'): http.RequestListener =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };

/** Leads elsewhere. */
export const leadTo =
  (location: string, status = 302): http.RequestListener =>
  (_request, response) => {
    response.writeHead(status, { location }).end();
  };

/** Names of sites, each found at the given addresses; this machine stands for the Internet, and is public in these tests as nothing else of its kind is. */
export function doorTo(names: Record<string, string[]>): FetchingDoor & { lookups: string[] } {
  const lookups: string[] = [];
  return {
    lookups,
    lookup: async (host) => {
      lookups.push(host);
      const found = names[host];
      if (!found) throw new Error('ENOTFOUND');
      return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    },
    isPublic: (address) => address === '127.0.0.1',
    ms: 10_000,
  };
}
