import { createServer, request, type Server } from 'node:http';

export interface Balancer {
  url: string;
  /** What each request was answered by, in order: index of the target and path. */
  served: { target: number; path: string }[];
  close(): Promise<void>;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}

/** A load balancer that gives each request to the next target, so that no two requests in a row reach the same one. */
export async function startBalancer(port: number, targets: string[]): Promise<Balancer> {
  const served: Balancer['served'] = [];
  const server = createServer((incoming, answer) => {
    const target = served.length % targets.length;
    served.push({ target, path: incoming.url!.split('?')[0]! });
    const { method, headers } = incoming;
    const passed = request(`${targets[target]}${incoming.url}`, { method, headers }, (response) => {
      answer.writeHead(response.statusCode!, response.rawHeaders);
      response.pipe(answer);
    });
    passed.once('error', () => answer.writeHead(502).end());
    incoming.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return { url: `http://localhost:${port}`, served, close: () => close(server) };
}
