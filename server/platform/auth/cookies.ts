import type { FastifyReply, FastifyRequest } from 'fastify';

export interface AuthCookie {
  name: string;
  read(request: FastifyRequest): string | undefined;
  /** `value` has base64url characters only, which need no encoding. */
  set(reply: FastifyReply, value: string, maxAgeSeconds: number): void;
  clear(reply: FastifyReply): void;
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) || undefined;
}

/** A cookie of this site alone that scripts cannot read; on https also `Secure` and bound to the host (RFC 6265bis, `__Host-`). */
export function authCookie(baseName: string, isHttps: boolean): AuthCookie {
  const name = isHttps ? `__Host-${baseName}` : baseName;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`;
  const send = (reply: FastifyReply, value: string, maxAge: number) =>
    void reply.header('set-cookie', `${name}=${value}; Max-Age=${maxAge}; ${attributes}`);
  return {
    name,
    read: (request) => cookieValue(request.headers.cookie, name),
    set: send,
    clear: (reply) => send(reply, '', 0),
  };
}
