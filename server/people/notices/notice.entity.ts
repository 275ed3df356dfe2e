import { defineEntity, p } from '@mikro-orm/core';
import { Convention } from '../../conventions/convention.entity.ts';
import { keepOutOfJournal } from '../../platform/db/changes.ts';
import { identifier } from '../../platform/db/columns.ts';
import { Programme } from '../../programmes/programme.entity.ts';

export const NOTICE_KINDS = [
  'ADMINISTRATOR_TOOK_ROLE',
  'ADMINISTRATOR_CHANGED_BODY',
  'ADMINISTRATOR_RECOVERED',
  'SHOWCASE_AGREED',
  'SHOWCASE_WITHDRAWN',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const NoticeSchema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: identifier(),
    kind: p.enum(NOTICE_KINDS),
    /** Whose members it concerns; those of the programme's conventions, or of every one, when absent. */
    convention: () => p.manyToOne(Convention).nullable().deleteRule('no action').index(),
    programme: () => p.manyToOne(Programme).nullable().deleteRule('no action').index(),
    /** Who did it: everybody concerned is told but them. */
    personId: p.uuid(),
    personName: p.text(),
    role: p.text().nullable(),
    partyCode: p.text().nullable(),
    /** Short name of the body the person moved to. */
    body: p.text().nullable(),
    at: p.datetime().index(),
  },
});

/** Something done to the rights of a person, or to what anybody may read of a convention, that others must know of. */
export class Notice extends NoticeSchema.class {}
NoticeSchema.setClass(Notice);
keepOutOfJournal(NoticeSchema);

export { NoticeSchema };
