import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface NetworkLink {
  /** The address through the link. */
  url: string;
  /** Cuts what goes through and lets nobody pass any more. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** The network between the program and what it needs, which a test may cut. */
export async function startNetworkLink(targetUrl: string, port: number): Promise<NetworkLink> {
  const target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    return socket;
  };
  const mend = async () => {
    server = createServer((incoming) => {
      const outgoing = connect(Number(target.port), target.hostname);
      keep(incoming).pipe(keep(outgoing)).pipe(incoming);
      incoming.on('close', () => outgoing.destroy());
      outgoing.on('close', () => incoming.destroy());
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await mend();
  const url = new URL(targetUrl);
  [url.hostname, url.port] = ['127.0.0.1', String(port)];
  return {
    url: url.href,
    mend,
    async cut() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server!.close(closed));
    },
  };
}
