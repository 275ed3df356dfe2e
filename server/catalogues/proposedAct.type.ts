import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../platform/graphql/scalars.ts';
import { GdprRoleEnum } from './gdprRole.type.ts';
import type { GdprRole } from './gdprRoles.ts';

@ObjectType('Credit', {
  simpleResolvers: true,
  description: 'Credits of one year, in euros; null when the agreement does not say, which is not zero.',
})
export class CreditType {
  @Field(() => Int, { description: 'Calendar year of the budget.' })
  year!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Autorisations d’engagement (LOLF art. 8), in euros; null when the agreement does not say.',
  })
  ae!: string | number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Crédits de paiement (LOLF art. 8), in euros; null when the agreement does not say.',
  })
  cp!: string | number | null;
}

@ObjectType('Imputation', { simpleResolvers: true, description: 'A line of the budget that the credits of an act are charged to.' })
export class ImputationType {
  @Field(() => String, { description: 'What the line is, e.g. Centre financier.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it says; null when the act does not say.' })
  wording!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A party as the act that a catalogue was drawn from names it.' })
export class ProposedParty {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'Whole name, as that act writes it.' })
  name!: string;

  @Field(() => String, { description: 'Its part in that agreement, in the words of that act.' })
  roleLabel!: string;

  @Field(() => GdprRoleEnum, { nullable: true, description: 'Null when the catalogue does not say.' })
  gdprRole!: GdprRole | null;
}

@ObjectType({ simpleResolvers: true, description: 'A word that the texts of a catalogue leave open, written {code} in them.' })
export class OpenWord {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType('ProposedAct', {
  simpleResolvers: true,
  description:
    'The act that a catalogue was drawn from, offered to whoever opens a convention on it: nothing of it is taken unless they send it.',
})
export class ProposedActType {
  @Field(() => String, { description: 'As the signatories wrote it at its head.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Day of its signature.' })
  signedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day, included; null when nothing bounds it.' })
  endsOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Notice of a termination, ISO 8601; null when it gives none.' })
  noticePeriod!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was signed; null when the catalogue does not say.' })
  place!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many originals were made; null when the catalogue does not say.' })
  originals!: number | null;

  @Field(() => [CreditType], { description: 'One row for each year it funds, oldest first.' })
  credits!: CreditType[];

  @Field(() => [ImputationType], { description: 'Lines of the budget, in their order.' })
  imputations!: ImputationType[];

  @Field(() => [String], { description: 'Titles of the documents joined to it.' })
  annexes!: string[];

  @Field(() => [ProposedParty], { description: 'Those that its commitments bind.' })
  proposedParties!: ProposedParty[];

  @Field(() => [OpenWord], { description: 'Words that every convention writes for itself; none when its texts leave none open.' })
  openWords!: OpenWord[];
}
