import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import type { Practice } from '../catalogues/catalogueFile.ts';
import { Attestation } from '../obligations/attestation.type.ts';
import type { DeclarationStatus } from '../obligations/declaration.entity.ts';
import { DeclarationStatusEnum } from '../obligations/declaration.type.ts';
import { type Assurance, AssuranceEnum, type Standing, StandingEnum } from '../obligations/obligation.type.ts';
import { DateTimeScalar } from '../platform/graphql/scalars.ts';
import { PracticeEnum } from './practiceWords.type.ts';

@ObjectType({ simpleResolvers: true, description: 'What the bound party says of a good practice, last.' })
export class PracticeClaim {
  @Field(() => DeclarationStatusEnum, { description: 'Where it stands, in its eyes.' })
  declared!: DeclarationStatus;

  @Field(() => String, { nullable: true, description: 'What it added; null when it added nothing.' })
  words!: string | null;

  @Field(() => DateTimeScalar, {
    description: 'Since when it is claimed: the first of the declarations that follow one another with the same answer.',
  })
  claimedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When that was said last.' })
  declaredAt!: string;

  @Field(() => Author)
  author!: Author;
}

@ObjectType('PracticeDuty', {
  simpleResolvers: true,
  description: 'An obligation that a good practice answers: what is claimed of it, and what is proven.',
})
export class PracticeDuty {
  @Field(() => ID)
  obligationId!: string;

  @Field(() => String, { description: 'Of its commitment; never changes meaning.' })
  code!: string;

  @Field(() => String, { description: 'The sentence of the agreement, word for word.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The phrase that introduces it; null when there is none.' })
  chapeau!: string | null;

  @Field(() => String, { description: 'Code of the bound party.' })
  partyCode!: string;

  @Field(() => AssuranceEnum)
  assurance!: Assurance;

  @Field(() => StandingEnum)
  standing!: Standing;

  @Field(() => Boolean)
  awaitsDeclaration!: boolean;

  @Field(() => PracticeClaim, { nullable: true, description: 'Null while the bound party said nothing.' })
  practiceClaim!: PracticeClaim | null;

  @Field(() => Attestation, {
    nullable: true,
    description: 'The accepted proof in force, by whom and since when it is accepted; null without one.',
  })
  attestation!: Attestation | null;
}

@ObjectType('GoodPractice', {
  simpleResolvers: true,
  description: 'A good practice that the catalogue names, with the obligations that answer it.',
})
export class GoodPractice {
  @Field(() => PracticeEnum, { description: 'The one that its obligations answer.' })
  practice!: Practice;

  @Field(() => [PracticeDuty], { description: 'In the order of the agreement.' })
  practiceDuties!: PracticeDuty[];
}

@ObjectType('GoodPractices', {
  simpleResolvers: true,
  description: 'The good practices of a convention: what is claimed, what is proven, since when.',
})
export class GoodPracticesType {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'Of the convention.' })
  title!: string;

  @Field(() => [GoodPractice], { description: 'Those that its catalogue names, always in the same order; none when it names none.' })
  practices!: GoodPractice[];
}
