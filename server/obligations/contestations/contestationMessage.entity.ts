import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { signature } from '../../platform/db/signature.ts';
import { Contestation } from './contestation.entity.ts';

const ContestationMessageSchema = defineEntity({
  name: 'ContestationMessage',
  tableName: 'contestation_message',
  properties: {
    id: identifier(),
    contestation: () => p.manyToOne(Contestation).index(),
    body: p.text(),
    writtenAt: p.datetime(),
    ...signature(),
  },
});

/** A word in the thread of a contestation; append-only. */
export class ContestationMessage extends ContestationMessageSchema.class {}
ContestationMessageSchema.setClass(ContestationMessage);

export { ContestationMessageSchema };
