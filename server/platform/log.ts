import pino from 'pino';

export type Log = pino.Logger;

export interface LogOptions {
  level: string;
  /** One JSON object per line for machines, one short line for people. */
  format: 'json' | 'short';
  destination?: { write(line: string): void };
}

const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'set-cookie',
  'email',
  'token',
  'accessToken',
  'access_token',
  'idToken',
  'id_token',
  'refreshToken',
  'refresh_token',
  'password',
  'secret',
  'clientSecret',
  'client_secret',
];

const REDACTED_PATHS = [
  ...SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`]),
  ...['req', 'res'].flatMap((side) => ['authorization', 'cookie', 'set-cookie'].map((header) => `${side}.headers["${header}"]`)),
];

const E_MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const SECRET_PARAMETER = /([?&](?:code|state|token|id_token_hint|access_token)=)[^&\s"]+/g;

/** A path that ends with a secret of 256 bits is itself a key. */
const SECRET_PATH = /(\/)[\w-]{43}(?=\.ics\b)/g;

/** Takes e-mail addresses, one-time parameters and addresses that are keys out of free text. */
export function withoutSecrets(text: string): string {
  return text.replace(E_MAIL, '[e-mail]').replace(SECRET_PARAMETER, '$1[…]').replace(SECRET_PATH, '$1[…]');
}

function shortLine(line: string): string {
  const { time, level, msg, err, req, res, responseTime, ...rest } = JSON.parse(line);
  const at = new Date(time).toISOString().slice(11, 19);
  const label = pino.levels.labels[level] ?? String(level);
  const request = req ? ` ${req.method} ${req.url}` : '';
  const response = res ? ` ${res.statusCode}${responseTime ? ` ${Math.round(responseTime)} ms` : ''}` : '';
  const fields = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
  const stack = err ? `\n${err.stack ?? err.message}` : '';
  return `${at} ${label.padEnd(5)} ${msg ?? ''}${request}${response}${fields}${stack}\n`;
}

/** The program's log: no cookie, authorization header, token or e-mail address is ever written. */
export function createLog({ level, format, destination = process.stdout }: LogOptions): Log {
  const render = format === 'short' ? shortLine : (line: string) => line;
  return pino(
    { level, base: null, redact: { paths: REDACTED_PATHS, censor: '[…]' } },
    { write: (line: string) => destination.write(withoutSecrets(render(line))) },
  );
}
