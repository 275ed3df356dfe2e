import { readFileSync } from 'node:fs';
import type { Text } from '../errors.ts';
import type { SettingsReader } from '../settingsReader.ts';

/** What is wrong with the value of a parameter; undefined when nothing is. */
type Check = (value: string) => Text | undefined;

const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value) ? undefined : { fr: `valeurs possibles : ${values.join(', ')}`, en: `possible values: ${values.join(', ')}` };
const anything: Check = () => undefined;
const wholeNumber: Check = (value) =>
  /^\d{1,6}$/.test(value) ? undefined : { fr: 'nombre entier attendu', en: 'a whole number is expected' };
const file: Check = (value) => {
  try {
    readFileSync(value);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { fr: `le fichier ${value} est illisible (${code})`, en: `the file ${value} cannot be read (${code})` };
  }
};

/** The parameters of libpq (PostgreSQL manual, 32.1.2) that are kept, and `pooler`, which is Garant's. */
const PARAMETERS: Record<string, Check> = {
  sslmode: oneOf('disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'),
  ssl: oneOf('true'),
  sslrootcert: (value) => (value === 'system' ? undefined : file(value)),
  sslcert: file,
  sslkey: file,
  sslnegotiation: oneOf('postgres', 'direct'),
  ssl_min_protocol_version: oneOf('TLSv1.2', 'TLSv1.3'),
  application_name: anything,
  options: anything,
  connect_timeout: wholeNumber,
  keepalives: oneOf('0', '1'),
  keepalives_idle: wholeNumber,
  client_encoding: oneOf('UTF8', 'utf8', 'UTF-8', 'utf-8', 'auto'),
  gssencmode: oneOf('disable', 'prefer'),
  target_session_attrs: oneOf('any', 'read-write', 'primary'),
  host: anything,
  port: wholeNumber,
  user: anything,
  password: anything,
  pooler: oneOf('session', 'transaction'),
};

/** Where a parameter comes from when the address does not hold it. */
const VARIABLES: Record<string, string> = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  application_name: 'PGAPPNAME',
  options: 'PGOPTIONS',
  connect_timeout: 'PGCONNECT_TIMEOUT',
  target_session_attrs: 'PGTARGETSESSIONATTRS',
  pooler: 'DATABASE_POOLER',
};

/** Parameters that only hold together. */
const AGREEMENTS: [isBroken: (given: URLSearchParams) => boolean, Text][] = [
  [
    (given) => given.get('sslmode') === 'verify-ca' && !given.has('sslrootcert'),
    { fr: 'sslmode=verify-ca demande sslrootcert', en: 'sslmode=verify-ca needs sslrootcert' },
  ],
  [
    (given) => given.get('sslrootcert') === 'system' && (given.get('sslmode') ?? 'verify-full') !== 'verify-full',
    { fr: 'sslrootcert=system demande sslmode=verify-full', en: 'sslrootcert=system needs sslmode=verify-full' },
  ],
  [
    (given) => given.has('sslcert') !== given.has('sslkey'),
    { fr: 'sslcert et sslkey vont ensemble', en: 'sslcert and sslkey go together' },
  ],
  [
    (given) => given.get('sslnegotiation') === 'direct' && !/^(require|verify-)/.test(given.get('sslmode') ?? ''),
    { fr: 'sslnegotiation=direct demande sslmode=require ou plus', en: 'sslnegotiation=direct needs sslmode=require or more' },
  ],
];

const SEVERAL_HOSTS = /^postgres(?:ql)?:\/\/(?:[^/?#]*@)?[^/?#@]*,/;

function checkParameters(read: SettingsReader, given: URLSearchParams, fromVariables: Set<string>): void {
  const refuse = (name: string, { fr, en }: Text) => {
    if (fromVariables.has(name)) read.refuse(VARIABLES[name]!, fr, en);
    else read.refuse('DATABASE_URL', `${name} : ${fr}`, `${name}: ${en}`);
  };
  for (const name of new Set(given.keys())) {
    const known = Object.keys(PARAMETERS).join(', ');
    const check = PARAMETERS[name];
    const problem = check
      ? check(given.get(name)!)
      : { fr: `paramètre inconnu ; connus : ${known}`, en: `unknown parameter; known: ${known}` };
    if (problem) refuse(name, problem);
  }
  for (const [isBroken, { fr, en }] of AGREEMENTS) if (isBroken(given)) read.refuse('DATABASE_URL', fr, en);
}

/**
 * `DATABASE_URL` with what libpq's variables (`PGSSLMODE`, `PGSSLROOTCERT`…) and `DATABASE_POOLER` add to it: all that a connection needs.
 * Whatever could not be honoured is refused by name: a misspelt parameter must not leave the traffic in clear.
 */
export function readDatabaseUrl(read: SettingsReader): string | undefined {
  const written = read.text('DATABASE_URL');
  if (written === undefined) return undefined;
  if (SEVERAL_HOSTS.test(written)) {
    read.refuse('DATABASE_URL', 'un seul hôte est accepté', 'only one host is accepted');
    return undefined;
  }
  const url = URL.parse(written);
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || !(url.hostname || url.searchParams.has('host'))) {
    const form = 'postgresql://utilisateur:mot-de-passe@hôte:5432/base';
    read.refuse(
      'DATABASE_URL',
      `adresse de la forme ${form} attendue`,
      'an address like postgresql://user:password@host:5432/database is expected',
    );
    return undefined;
  }
  if (url.pathname.length <= 1) read.refuse('DATABASE_URL', 'le nom de la base manque', 'the name of the database is missing');
  const fromVariables = new Set<string>();
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const value = read.text(variable);
    if (value === undefined || url.searchParams.has(name)) continue;
    url.searchParams.set(name, value);
    fromVariables.add(name);
  }
  checkParameters(read, url.searchParams, fromVariables);
  return url.href;
}
