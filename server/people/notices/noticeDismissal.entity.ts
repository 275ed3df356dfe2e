import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../../platform/db/changes.ts';
import { identifier } from '../../platform/db/columns.ts';
import { Notice } from './notice.entity.ts';

const NoticeDismissalSchema = defineEntity({
  name: 'NoticeDismissal',
  tableName: 'notice_dismissal',
  uniques: [{ properties: ['notice', 'personId'] }],
  properties: {
    id: identifier(),
    notice: () => p.manyToOne(Notice),
    personId: p.uuid(),
    at: p.datetime(),
  },
});

/** A person has read a notice and wants it shown no more. */
export class NoticeDismissal extends NoticeDismissalSchema.class {}
NoticeDismissalSchema.setClass(NoticeDismissal);
keepOutOfJournal(NoticeDismissalSchema);

export { NoticeDismissalSchema };
