import { defineEntity, p } from '@mikro-orm/core';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Incident } from './incident.entity.ts';

export const AUTHORITIES = ['ANSSI', 'FSSI', 'HEALTH_CERT', 'POLICE', 'OTHER'] as const;
/** Who else is told of an incident, beside the supervisory authority: by duty, or for help. */
export type Authority = (typeof AUTHORITIES)[number];

const AuthorityDeclarationSchema = defineEntity({
  name: 'AuthorityDeclaration',
  tableName: 'authority_declaration',
  uniques: [{ properties: ['incident', 'rank'] }],
  properties: {
    id: identifier(),
    incident: () => p.manyToOne(Incident),
    rank: p.integer(),
    /** Who told it. */
    party: () => p.manyToOne(Party).index(),
    authority: p.enum(AUTHORITIES),
    /** Its name, of OTHER; null of the others. */
    authorityName: p.text().nullable(),
    sentAt: p.datetime(),
    receipt: p.text().nullable(),
    /** What was told. */
    words: p.text(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A party told another authority of an incident, or asked it for help; append-only. */
export class AuthorityDeclaration extends AuthorityDeclarationSchema.class {}
AuthorityDeclarationSchema.setClass(AuthorityDeclaration);

export { AuthorityDeclarationSchema };
