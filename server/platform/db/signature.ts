import { p } from '@mikro-orm/core';

/** Who did it, copied so that the record outlives the account: name, role and party as they were. */
export interface Signature {
  authorId: string | null;
  authorName: string;
  authorRole: string;
  authorParty: string | null;
}

/** Columns of a Signature. */
export const signature = () => ({
  authorId: p.uuid().nullable(),
  authorName: p.text(),
  authorRole: p.text(),
  authorParty: p.text().nullable(),
});
