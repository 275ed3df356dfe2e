import { Field, ObjectType } from 'type-graphql';
import { type Sql, sql } from '../platform/db/read.ts';
import type { Signature } from '../platform/db/signature.ts';
import { type Capacity, CapacityEnum } from './role.type.ts';

@ObjectType({ simpleResolvers: true, description: 'Who did it: name, role and party as they were then, so that they outlive the account.' })
export class Author {
  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => CapacityEnum, { description: 'What they acted as.' })
  capacity!: Capacity;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the party they acted for, or short name of their body when they acted for none; null for the program.',
  })
  partyCode!: string | null;
}

/** The author of a signed record. */
export const authorOf = (record: Pick<Signature, 'authorName' | 'authorRole' | 'authorParty'>): Author => ({
  name: record.authorName,
  capacity: record.authorRole as Capacity,
  partyCode: record.authorParty,
});

/** The same as a JSON value of SQL: the columns `<of>_name`, `<of>_role` and `<of>_party` of `alias`. */
export const authorJson = (alias: string, of: string): Sql => {
  const column = (name: string) => sql.ref(`${alias}.${of}_${name}`);
  return sql`jsonb_build_object('name', ${column('name')}, 'capacity', ${column('role')}, 'partyCode', ${column('party')})`;
};
