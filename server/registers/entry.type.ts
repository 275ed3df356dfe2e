import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { Confidentiality } from '../actors/confidentiality.policy.ts';
import { ConfidentialityEnum } from '../actors/confidentiality.type.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';

/** What a register says of its entries in its own words. */
interface EntryWords {
  /** Before the year in what people call an entry by. */
  code: string;
  /** What the party that has it does. */
  keeps?: string;
  party?: string;
  recorded?: string;
}

/** What every entry of a register tells of itself, for the type of each register to say the rest. */
export function entryOf({ code, keeps = 'keeps', party = 'The party that recorded it.', recorded = 'When it was recorded.' }: EntryWords) {
  const reference = `What people call it by: ${code}, the year and its number in that year; a number of its party while that one keeps it to itself.`;

  @ObjectType({ simpleResolvers: true })
  abstract class RegisterEntry {
    @Field(() => ID)
    id!: string;

    @Field(() => ID)
    conventionId!: string;

    @Field(() => String, { description: reference })
    reference!: string;

    @Field(() => ConfidentialityEnum, { description: `Who may read it: the parties, or the one that ${keeps} it.` })
    confidentiality!: Confidentiality;

    @Field(() => ID, { description: party })
    partyId!: string;

    @Field(() => DateTimeScalar, { description: recorded })
    recordedAt!: string;

    @Field(() => Author)
    author!: Author;
  }
  return RegisterEntry;
}
