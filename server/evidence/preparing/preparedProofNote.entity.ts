import { defineEntity, p } from '@mikro-orm/core';
import { keepOutOfJournal } from '../../platform/db/changes.ts';
import { identifier } from '../../platform/db/columns.ts';
import { signature } from '../../platform/db/signature.ts';
import { PreparedProof } from './preparedProof.entity.ts';

const PreparedProofNoteSchema = defineEntity({
  name: 'PreparedProofNote',
  tableName: 'prepared_proof_note',
  properties: {
    id: identifier(),
    preparedProof: () => p.manyToOne(PreparedProof).deleteRule('cascade').index(),
    body: p.text(),
    writtenAt: p.datetime(),
    ...signature(),
  },
});

/** A word between members of a party on what they prepare. */
export class PreparedProofNote extends PreparedProofNoteSchema.class {}
PreparedProofNoteSchema.setClass(PreparedProofNote);
keepOutOfJournal(PreparedProofNoteSchema);

export { PreparedProofNoteSchema };
