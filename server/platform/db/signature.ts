import { p } from '@mikro-orm/core';
import { sql } from './read.ts';
import type { Shown } from './shown.ts';

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

type Named<Name extends string> = {
  [Key in keyof Signature as Key extends `author${infer Rest}` ? `${Name}${Rest}` : never]: Signature[Key];
};

/** The same signature under another name than author: of whoever ended, answered or acknowledged a record. */
export function signedAs<Name extends string>(name: Name, { authorId, authorName, authorRole, authorParty }: Signature): Named<Name> {
  const author = { authorId, authorName, authorRole, authorParty };
  return Object.fromEntries(Object.entries(author).map(([key, value]) => [key.replace('author', name), value])) as Named<Name>;
}

/** The signature of a row, by its alias. */
export const signedBy = (alias: string): Shown => ({
  authorId: sql.ref(`${alias}.author_id`),
  authorName: sql.ref(`${alias}.author_name`),
  authorRole: sql.ref(`${alias}.author_role`),
  authorParty: sql.ref(`${alias}.author_party`),
});
