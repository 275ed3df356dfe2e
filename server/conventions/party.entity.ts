import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/organisation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { Convention } from './convention.entity.ts';

export const GDPR_ROLES = ['CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR', 'SUB_PROCESSOR'] as const;
export type GdprRole = (typeof GDPR_ROLES)[number];

const PartySchema = defineEntity({
  name: 'Party',
  tableName: 'party',
  uniques: [{ properties: ['convention', 'code'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    code: p.text(),
    name: p.text(),
    /** Its part in the agreement, in the words of the agreement. */
    roleLabel: p.text().nullable(),
    organisation: () => p.manyToOne(Organisation).index(),
    /** Role in the sense of GDPR articles 4, 26 and 28; independent of being a signatory. */
    gdprRole: p.enum(GDPR_ROLES).nullable(),
    isSignatory: p.boolean(),
    /** The programme's reviewers belong to this party: its own obligations are reviewed by a DPO of another party. */
    providesReviewers: p.boolean().default(false),
    position: p.integer(),
  },
});

/** A side of one convention, bound by obligations; held by an organisation. */
export class Party extends PartySchema.class {}
PartySchema.setClass(Party);

export { PartySchema };
