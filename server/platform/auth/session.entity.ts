import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../db/changes.ts';
import { identifier } from '../db/columns.ts';

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: identifier(),
    /** SHA-256 of the cookie's token, in hexadecimal; the token itself is never stored. */
    tokenHash: p.text().unique(),
    personId: p.uuid().index(),
    createdAt: p.datetime(),
    expiresAt: p.datetime().index(),
    revokedAt: p.datetime().nullable(),
    /** Signed statement of the identity provider, given back to it at sign-out and erased when the session is revoked. */
    idToken: p.text().nullable(),
    /** How strongly the person was authenticated (`acr`, OpenID Connect Core, section 2). */
    acr: p.text().nullable(),
    userAgent: p.text().nullable(),
  },
});

/** Twelve hours at most during which a browser acts for a person. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
keepOutOfJournal(SessionSchema);

export { SessionSchema };
