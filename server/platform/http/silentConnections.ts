import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** What connects while the server stops has this long to ask. */
const PATIENCE_MS = 1_000;

/**
 * Watches for connections on which nothing was asked yet, as browsers open them in advance: a server of Node that closes waits for them for ever,
 * since it takes them for busy and looks at its timeouts no more. Returns what ends them, and the later ones.
 */
export function watchSilent(server: Server): () => void {
  const silent = new Set<Socket>();
  let isStopping = false;
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
    if (isStopping) setTimeout(() => silent.has(socket) && socket.destroy(), PATIENCE_MS).unref();
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return () => {
    isStopping = true;
    for (const socket of silent) socket.destroy();
  };
}
