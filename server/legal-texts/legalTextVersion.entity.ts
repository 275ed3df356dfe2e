import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { signature } from '../platform/db/signature.ts';
import { storedFile } from '../platform/files/storedFile.ts';
import { LegalText } from './legalText.entity.ts';

const LegalTextVersionSchema = defineEntity({
  name: 'LegalTextVersion',
  tableName: 'legal_text_version',
  uniques: [{ properties: ['legalText', 'number'] }],
  properties: {
    id: identifier(),
    legalText: () => p.manyToOne(LegalText),
    /** 1 for the first one, then +1. */
    number: p.integer(),
    ...storedFile(),
    /** Where it stands, or will stand. */
    url: p.text().nullable(),
    /** The words themselves; null for a file. */
    content: p.text().nullable(),
    /** SHA-256, hex, of the file, or of the words in UTF-8: what an opinion is asked of. */
    sha256: p.text(),
    /** What is new in it. */
    note: p.text().nullable(),
    /** Day on which it is to be published; null when that is not known. */
    plannedOn: p.date().nullable(),
    /** Hours in which a party that is not the controller tells it of a breach, as a procedure sets them. */
    alertWithinHours: p.integer().nullable(),
    /** Days in which a party hands over a request about rights, as a procedure sets them. */
    handOverWithinDays: p.integer().nullable(),
    recordedAt: p.datetime(),
    ...signature(),
  },
});

/** A state of a text that never changes; only the day it is planned for may. */
export class LegalTextVersion extends LegalTextVersionSchema.class {}
LegalTextVersionSchema.setClass(LegalTextVersion);

export { LegalTextVersionSchema };
