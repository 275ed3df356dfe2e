import { makePdf } from '../support/files.ts';
import type { Draw } from './draw.ts';
import { HOSTILE_IDS, HOSTILE_TEXTS } from './hostile.ts';
import type { Pool } from './pool.ts';

export interface HttpRequest {
  path: string;
  method: string;
  headers: Record<string, string>;
  body?: string | Buffer | FormData;
}

const METHODS = ['GET', 'GET', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  '',
  'a',
];
const BODIES = [
  '',
  '{',
  '[]',
  'null',
  '3',
  '"x"',
  '{"query":3}',
  '{"query":"{me{id}}","variables":[]}',
  '{"query":"{me{id}}","operationName":7}',
  '\u0000',
  '--x\r\n\r\n--x--',
];
const FILE_NAMES = [
  'preuve.pdf',
  '',
  'a\u0000.pdf',
  '../../x.pdf',
  '\ud800.pdf',
  `${'x'.repeat(300)}.pdf`,
  'preuve.exe',
  '"; filename="b.pdf',
  '.pdf',
  'CON.pdf',
];
const CONTENTS = [
  makePdf('Essai'),
  Buffer.alloc(0),
  Buffer.from('%PDF-1.7'),
  Buffer.from('PK\u0003\u0004'),
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from('texte'),
];
const AUTH = ['/auth/sign-in', '/auth/callback', '/auth/sign-out', '/auth/signed-out', '/auth/nowhere', '/auth/'];
const CODED = ['%00', '%zz', '%', '%ff', '%ed%a0%80', '%2e%2e%2f', '%0d%0aa:b', '..', ';', '//exemple.fr', '/\\exemple.fr'];
const OTHERS = [
  '/',
  '/index.html',
  '/conventions/x',
  '/assets/../package.json',
  '/readyz',
  '/healthz',
  '/metrics',
  '/robots.txt',
  '/.well-known/security.txt',
  '/demo-idp/.well-known/openid-configuration',
  '/public/domifa-fast5-2020',
  '/public/domifa-fast5-2020/files/x',
  '/public-preview/x',
];

const printable = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 4_000);

/** Makes requests of every route beside the operations of GraphQL. */
export class Routes {
  constructor(
    private readonly draw: Draw,
    private readonly pool: Pool,
  ) {}

  next(): HttpRequest {
    return this.draw.of([() => this.graphql(), () => this.upload(), () => this.file(), () => this.auth(), () => this.other()])();
  }

  private coded(): string {
    return this.draw.oneIn(2) ? this.draw.of(CODED) : encodeURIComponent(this.draw.of(HOSTILE_TEXTS).slice(0, 500).toWellFormed());
  }

  private headers(): Record<string, string> {
    const headers: Record<string, string> = {};
    const type = this.draw.of(TYPES);
    if (type && this.draw.oneIn(2)) headers['content-type'] = type;
    if (this.draw.oneIn(2)) headers['x-garant-request'] = '1';
    if (this.draw.oneIn(6))
      headers.accept = this.draw.of(['text/html', '*/*', 'application/json', 'image/png', printable(this.draw.of(HOSTILE_TEXTS))]);
    if (this.draw.oneIn(8)) headers['accept-language'] = this.draw.of(['en', 'fr', '*', ',,,', 'x'.repeat(2000)]);
    if (this.draw.oneIn(8))
      headers.range = this.draw.of(['bytes=0-', 'bytes=-1', 'bytes=9999999999999999-', 'bytes=5-1', 'items=1', 'bytes=']);
    if (this.draw.oneIn(8)) headers['if-none-match'] = this.draw.of(['*', '"x"', 'W/"', '']);
    if (this.draw.oneIn(10)) headers.origin = this.draw.of(['null', 'https://exemple.fr', 'http://localhost', 'x']);
    return headers;
  }

  private withBody(path: string): HttpRequest {
    const method = this.draw.of(METHODS);
    const hasBody = method !== 'GET' && method !== 'HEAD' && this.draw.oneIn(2);
    return { path, method, headers: this.headers(), body: hasBody ? this.draw.of(BODIES) : undefined };
  }

  private graphql(): HttpRequest {
    return this.withBody(
      `/graphql${this.draw.of(['', '?query={me{id}}', `?query=${this.coded()}`, '?query={me{id}}&variables=x', '?query=a&query=b', `/${this.coded()}`])}`,
    );
  }

  private upload(): HttpRequest {
    if (this.draw.oneIn(3)) return this.withBody(`/uploads${this.draw.of(['', '/', `/${this.coded()}`, `?${this.coded()}`])}`);
    const body = new FormData();
    const parts = this.draw.upTo(3);
    for (let index = 0; index < parts; index += 1) {
      const content = new Blob([new Uint8Array(this.draw.of(CONTENTS))]);
      if (this.draw.oneIn(5)) body.append(this.draw.of(['file', 'autre', '']), 'texte');
      else body.append(this.draw.of(['file', 'file', 'autre']), content, this.draw.of(FILE_NAMES));
    }
    return { path: '/uploads', method: 'POST', headers: this.draw.oneIn(5) ? {} : { 'x-garant-request': '1' }, body };
  }

  private file(): HttpRequest {
    const id = this.draw.oneIn(2)
      ? this.draw.of(this.pool.versions)
      : this.draw.oneIn(2)
        ? this.coded()
        : encodeURIComponent(this.draw.of(HOSTILE_IDS).toWellFormed());
    return { path: `/files/${id}`, method: this.draw.of(METHODS), headers: this.headers() };
  }

  private auth(): HttpRequest {
    const names = ['state', 'code', 'error', 'returnTo', 'iss', 'error_description'];
    const query = Array.from({ length: this.draw.upTo(4) }, () => `${this.draw.of(names)}=${this.coded()}`).join('&');
    const made = this.withBody(`${this.draw.of(AUTH)}?${query}`);
    return this.draw.oneIn(2) ? made : { ...made, headers: { ...made.headers, cookie: this.pool.attempt } };
  }

  private other(): HttpRequest {
    return this.withBody(this.draw.oneIn(2) ? this.draw.of(OTHERS) : `/${this.coded()}`);
  }
}
