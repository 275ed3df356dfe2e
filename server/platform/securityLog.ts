import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';
import type { Log } from './log.ts';

/** What is kept for whoever must find out who could do what, and when. */
export type SecurityEvent =
  | 'SIGN_IN'
  | 'SIGN_IN_REFUSED'
  | 'SIGN_OUT'
  | 'ACTION_REFUSED'
  | 'ACCOUNT_CHANGED'
  | 'ACCOUNT_DEACTIVATED'
  | 'ACCOUNT_REACTIVATED'
  | 'IDENTITY_CHANGED'
  | 'ADMINISTRATOR_RECOVERED'
  | 'ROLE_GIVEN'
  | 'ROLE_ENDED'
  | 'SCOPE_CHANGED'
  | 'RESTRICTED_FILE_SENT'
  | 'EXPORT'
  | 'DELETION';

export interface SecurityFields {
  /** Who acted; their id and nothing else of them. */
  personId?: string | null;
  /** On what: `Type:id`. */
  subject?: string;
  /** Name of the broken rule, of the action or of the route. */
  code?: string;
  /** Reference under which the program's log has more. */
  incidentId?: string;
}

interface Place {
  log: Log;
  address: string | null;
}

const scope = new AsyncLocalStorage<Place>();

/**
 * Lines of security, apart from the program's log by `security: true` and written whatever its level. No name, e-mail address or token is ever part
 * of one.
 */
export function createSecurityLog(log: Log): Log {
  return log.child({ security: true }, { level: log.level === 'silent' ? 'silent' : 'info' });
}

/** From now on what a request does is noted with the address it came from. */
export function watchSecurity(app: FastifyInstance, log: Log): void {
  app.addHook('onRequest', (request, _reply, done) => scope.run({ log, address: request.ip }, done));
  app.addHook('preHandler', (request, _reply, done) => scope.run({ log, address: request.ip }, done));
}

/** Runs a command so that what it does is noted, with no address. */
export const runNoted = <T>(log: Log, work: () => T): T => scope.run({ log, address: null }, work);

/** Notes an event; without effect outside of a request or a noted command. */
export function noteSecurity(event: SecurityEvent, { personId, subject, code, incidentId }: SecurityFields = {}): void {
  const place = scope.getStore();
  place?.log.info({ event, address: place.address, personId: personId ?? null, subject, code, incidentId }, 'security');
}
