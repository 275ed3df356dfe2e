import fastifyCookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface AuthCookie {
  name: string;
  read(request: FastifyRequest): string | undefined;
  set(reply: FastifyReply, value: string, maxAgeSeconds: number): void;
  clear(reply: FastifyReply): void;
}

/** A cookie of this site alone that scripts cannot read; on https also `Secure` and bound to the host (RFC 6265bis, `__Host-`). */
export function authCookie(baseName: string, isHttps: boolean): AuthCookie {
  const name = isHttps ? `__Host-${baseName}` : baseName;
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps } as const;
  return {
    name,
    read: (request) => fastifyCookie.parse(request.headers.cookie ?? '')[name],
    set: (reply, value, maxAge) => void reply.header('set-cookie', fastifyCookie.serialize(name, value, { ...attributes, maxAge })),
    clear: (reply) => void reply.header('set-cookie', fastifyCookie.serialize(name, '', { ...attributes, maxAge: 0 })),
  };
}
