import { connect, type Socket } from 'node:net';

/** A connection to a site that says and reads bytes; whatever goes wrong with it is over with it. */
export async function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await new Promise<void>((open, fail) => socket.once('connect', open).once('error', fail));
  return socket;
}

/** Everything a connection says until it ends. */
export function readAll(socket: Socket): Promise<string> {
  let read = '';
  socket.setEncoding('utf8').on('data', (piece: string) => {
    read += piece;
  });
  return new Promise((resolve) => socket.once('close', () => resolve(read)));
}

/** The head of a request, and an empty line. */
export function headOf(method: string, path: string, headers: Record<string, string | number>): string {
  const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
