import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { Convention } from './convention.entity.ts';

export type ProfileValue = boolean | number | string | null;

const ProfileAnswerSchema = defineEntity({
  name: 'ProfileAnswer',
  tableName: 'profile_answer',
  indexes: [{ properties: ['convention', 'key', 'answeredAt'] }],
  properties: {
    id: identifier(),
    convention: () => p.manyToOne(Convention),
    key: p.text(),
    /** JSON null when the answer became unknown again. */
    value: p.json<ProfileValue>().nullable(),
    answeredAt: p.datetime(),
    ...signature(),
  },
});

/** What is known of the service from a date on; append-only, so that a past state can be told. */
export class ProfileAnswer extends ProfileAnswerSchema.class {}
ProfileAnswerSchema.setClass(ProfileAnswer);

export { ProfileAnswerSchema };
