import { defineEntity, p } from '@mikro-orm/core';
import { Obligation } from '../obligations/obligation.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { keepOutOfJournal } from '../platform/db/changes.ts';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { EvidenceVersion } from './evidenceVersion.entity.ts';

const ReviewSkipSchema = defineEntity({
  name: 'ReviewSkip',
  tableName: 'review_skip',
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation).index(),
    evidenceVersion: () => p.manyToOne(EvidenceVersion).index(),
    /** The body for which they would have judged: its side reads why. */
    organisation: () => p.manyToOne(Organisation),
    reason: p.text(),
    skippedAt: p.datetime(),
    ...signature(),
  },
});

/** A reviewer leaves a version for later, and says why to their own side; it forbids nothing, and is no fact of the agreement. */
export class ReviewSkip extends ReviewSkipSchema.class {}
ReviewSkipSchema.setClass(ReviewSkip);
keepOutOfJournal(ReviewSkipSchema);

export { ReviewSkipSchema };
