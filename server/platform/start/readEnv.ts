import type { Env } from '../env.ts';
import { SettingsReader } from '../settingsReader.ts';
import { ConfigurationError } from '../startError.ts';
import { readDatabase, readFetching, readFiles, readGraphql, readHttp, readMetrics, readOidc, readUploads } from './envGroups.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function readDemo(read: SettingsReader, isProduction: boolean): boolean {
  const demo = read.flag('DEMO', !isProduction && read.text('OIDC_ISSUER') === undefined);
  if (demo && isProduction) {
    read.refuse('DEMO', 'le mode démonstration est interdit en production', 'demo mode is refused in production');
  }
  return demo;
}

/** What may be written after `npm start --`. */
const EMPTY = '--empty';

function readEmptiness(read: SettingsReader, args: readonly string[], demo: boolean): boolean {
  for (const unknown of args.filter((given) => given !== EMPTY)) {
    read.refuse(unknown, `cela ne se demande pas ; seul « ${EMPTY} » se demande ainsi`, `this cannot be asked for; only "${EMPTY}" can`);
  }
  if (args.includes(EMPTY) && !demo) {
    read.refuse(EMPTY, 'ne se demande que de la démonstration', 'can be asked of the demonstration only');
  }
  return read.flag('DEMO_EMPTY', args.includes(EMPTY));
}

function readAdministrator(read: SettingsReader): string | undefined {
  const email = read.text('ADMINISTRATOR_EMAIL');
  if (email && !E_MAIL.test(email)) {
    read.refuse('ADMINISTRATOR_EMAIL', "n'est pas une adresse de courriel", 'is not an e-mail address');
  }
  return email;
}

function readSecurityContact(read: SettingsReader, administratorEmail: string | undefined): string | undefined {
  const contact = read.text('SECURITY_CONTACT');
  if (contact === undefined) return administratorEmail && `mailto:${administratorEmail}`;
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/.test(contact)) {
    read.refuse(
      'SECURITY_CONTACT',
      'une adresse mailto:, https:// ou tel: est attendue',
      'a mailto:, https:// or tel: address is expected',
    );
  }
  return contact;
}

/**
 * Reads and checks the settings (docs/operations.md lists them), and what was asked for when the program was started. A blank setting counts as absent.
 * Throws a ConfigurationError that names every problem at once; secrets are never repeated in it.
 */
export function readEnv(source: NodeJS.ProcessEnv, args: readonly string[] = []): Env {
  const read = new SettingsReader(source);
  const mode = read.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development');
  const isProduction = mode === 'production';
  const demo = readDemo(read, isProduction);
  const dataDir = read.folder('DATA_DIR', '.data');
  const administratorEmail = readAdministrator(read);
  const http = readHttp(read, isProduction);
  const isDemoEmpty = readEmptiness(read, args, demo);
  const env: Env = {
    isProduction,
    http,
    database: readDatabase(read, mode),
    metrics: readMetrics(read, http),
    dataDir,
    demo,
    isDemoEmpty,
    isPortfolioLaid: read.flag('DEMO_PORTFOLIO', demo && !isDemoEmpty),
    oidc: readOidc(read, demo),
    files: readFiles(read, dataDir),
    uploads: readUploads(read),
    textYears: read.integer('REGISTER_TEXT_YEARS', 5, 0, 100),
    quarantineDays: read.integer('QUARANTINE_DAYS', 30, 1, 3650),
    graphql: readGraphql(read, isProduction),
    fetching: readFetching(read),
    log: { level: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'), format: isProduction ? 'json' : 'short' },
    theme: read.oneOf('THEME', ['NEUTRAL', 'DSFR'], 'NEUTRAL'),
    administratorEmail,
    securityContact: readSecurityContact(read, administratorEmail),
  };
  if (read.problems.length > 0) throw new ConfigurationError(read.problems);
  return env;
}
