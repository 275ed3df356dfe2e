import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../conventions/convention.entity.ts';
import { Party } from '../conventions/party.entity.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';

const ShowcaseConsentSchema = defineEntity({
  name: 'ShowcaseConsent',
  tableName: 'showcase_consent',
  uniques: [{ properties: ['convention', 'rank'] }],
  checks: [{ name: 'showcase_consent_given_check', expression: 'is_given = (cardinality(groups) > 0) and (is_given or not is_indexed)' }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    /** 1 for the first word of any party of the convention, then +1. */
    rank: p.integer(),
    party: () => p.manyToOne(Party).index(),
    /** False: the party takes back what it agreed to. */
    isGiven: p.boolean(),
    /** Codes of the groups of the catalogue that it agrees to show; none when it takes back. */
    groups: p.array().$type<string[]>(),
    /** It agrees that search engines list the page. */
    isIndexed: p.boolean(),
    /** Once this was said, anybody could read the page. */
    isOpen: p.boolean(),
    decidedAt: p.datetime(),
    ...signature(),
  },
});

/** What a signatory says of showing a convention outside; append-only, the newest word of each counts. */
export class ShowcaseConsent extends ShowcaseConsentSchema.class {}
ShowcaseConsentSchema.setClass(ShowcaseConsent);

export { ShowcaseConsentSchema };
