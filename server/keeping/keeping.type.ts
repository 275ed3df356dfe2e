import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RegisterNameEnum } from '../evidence/frozenEntry.type.ts';
import type { RegisterName } from '../evidence/registerName.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';

@ObjectType('RegisterAttestation', { simpleResolvers: true, description: 'A party attested that it keeps a register.' })
export class RegisterAttestation {
  @Field(() => ID, { description: 'The proof that it is, which the other side reviews.' })
  evidenceId!: string;

  @Field(() => ID, { description: 'Who says that it keeps the register.' })
  partyId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  attestedAt!: string;

  @Field(() => DateScalar, { description: 'Last day it holds; it is then to be attested again.' })
  validUntil!: string;
}

@ObjectType('RegisterKeeping', {
  simpleResolvers: true,
  description: 'A register that a party of a convention owes to keep, even when nothing is to be written in it.',
})
export class RegisterKeepingType {
  @Field(() => RegisterNameEnum, { description: 'What is written in it: incidents, requests of people, processors…' })
  registerName!: RegisterName;

  @Field(() => Int, { description: 'Entries that the parties share.' })
  entryCount!: number;

  @Field(() => String, { nullable: true, description: 'Of the last one; null when there is none.' })
  lastReference!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an entry was last recorded; null when there is none.' })
  lastRecordedAt!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the convention, while the register has no entry; null once it has one.',
  })
  emptySinceOn!: string | null;

  @Field(() => [RegisterAttestation], { description: 'The last one of each party that made one.' })
  attestations!: RegisterAttestation[];

  /** Parties that owe to keep it and that the person who asks keeps it for; told by the resolver as `attestableParties`. */
  attestablePartyIds!: string[];
}

@InputType({ description: 'A party attests that it keeps a register.' })
export class AttestRegisterInput {
  @Field(() => RegisterNameEnum, { description: 'The one that it owes to keep.' })
  registerName!: RegisterName;

  @Field(() => ID, { description: 'The party that owes to keep it.' })
  partyId!: string;
}
