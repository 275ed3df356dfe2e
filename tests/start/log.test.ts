import { describe, expect, test } from 'vitest';
import { createLog } from '../../server/platform/log.ts';

function logged(format: 'json' | 'short', write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  const destination = {
    write(line: string) {
      lines += line;
    },
  };
  write(createLog({ level: 'info', format, destination }));
  return lines;
}

describe.each(['json', 'short'] as const)('the log in %s form', (format) => {
  const SECRETS: [string, (log: ReturnType<typeof createLog>) => void, string][] = [
    ['a cookie of a request', (log) => log.info({ req: { method: 'GET', url: '/', headers: { cookie: 'session=abc' } } }), 'abc'],
    ['an authorization header', (log) => log.info({ headers: { authorization: 'Bearer abc' } }), 'abc'],
    ['a token', (log) => log.info({ token: 'abc' }, 'made'), 'abc'],
    ['an access token one level down', (log) => log.info({ answer: { access_token: 'abc' } }), 'abc'],
    ['an e-mail address in a field', (log) => log.info({ person: { email: 'camille@exemple.fr' } }), 'camille'],
    ['an e-mail address in a sentence', (log) => log.warn('unknown person camille.d@exemple.gouv.fr'), 'camille'],
    ['an e-mail address in an error', (log) => log.error({ err: new Error('no camille@exemple.fr') }), 'camille'],
    ['a code of the sign-in callback', (log) => log.info('GET /auth/callback?code=abc&state=def'), 'abc'],
  ];

  test.each(SECRETS)('never shows %s', (_what, write, secret) => {
    const lines = logged(format, write);
    expect(lines).not.toBe('');
    expect(lines).not.toContain(secret);
  });
});

test('a machine reads one JSON object per line, a person reads a sentence', () => {
  expect(JSON.parse(logged('json', (log) => log.info({ url: 'http://a' }, 'ready')))).toMatchObject({
    level: 30,
    msg: 'ready',
    url: 'http://a',
  });
  expect(logged('short', (log) => log.info('ready'))).toMatch(/^\d\d:\d\d:\d\d info {2}ready\n$/);
});
