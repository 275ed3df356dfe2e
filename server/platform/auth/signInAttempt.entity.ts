import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../db/changes.ts';
import { identifier } from '../db/columns.ts';

const SignInAttemptSchema = defineEntity({
  name: 'SignInAttempt',
  tableName: 'sign_in_attempt',
  properties: {
    id: identifier(),
    /** SHA-256 of the cookie's token, in hexadecimal. */
    tokenHash: p.text().unique(),
    state: p.text(),
    nonce: p.text(),
    /** Secret whose hash the provider was given (RFC 7636). */
    codeVerifier: p.text().nullable(),
    /** Path of this application to come back to. */
    returnTo: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime().index(),
  },
});

/** What must be remembered of a browser sent to the identity provider until it comes back; removed when used. */
export class SignInAttempt extends SignInAttemptSchema.class {}
SignInAttemptSchema.setClass(SignInAttempt);
keepOutOfJournal(SignInAttemptSchema);

export { SignInAttemptSchema };
