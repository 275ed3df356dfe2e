import { defineEntity, p } from '@mikro-orm/core';
import { GDPR_ROLES } from '../catalogues/gdprRoles.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { Convention } from './convention.entity.ts';

const PartySchema = defineEntity({
  name: 'Party',
  tableName: 'party',
  uniques: [{ properties: ['convention', 'code'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    code: p.text(),
    /** As its act writes it. */
    name: p.text(),
    /** Its part in the agreement, in the words of the agreement. */
    roleLabel: p.text().nullable(),
    organisation: () => p.manyToOne(Organisation).index(),
    /** Role in the sense of GDPR articles 4, 26 and 28; independent of being a signatory. */
    gdprRole: p.enum(GDPR_ROLES).nullable(),
    isSignatory: p.boolean(),
    /** The programme's reviewers belong to this party: its own obligations are reviewed by a DPO of another party. */
    providesReviewers: p.boolean().default(false),
    /** Where anybody who reads the convention reaches its data protection officer: an address of the function. */
    dpoEmail: p.text().nullable(),
    position: p.integer(),
  },
});

/** A side of one convention, bound by obligations; held by an organisation. */
export class Party extends PartySchema.class {}
PartySchema.setClass(Party);

export { PartySchema };
