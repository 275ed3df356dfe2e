import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar } from '../platform/graphql/scalars.ts';

@InputType({ description: 'Credits of one year, in euros, to the cent; null when the act does not say, which is not zero.' })
export class CreditInput {
  @Field(() => Int, { description: 'Calendar year of the budget, given once.' })
  year!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'Autorisations d’engagement (LOLF art. 8).' })
  ae?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Crédits de paiement (LOLF art. 8).' })
  cp?: string | null;
}

@InputType({ description: 'A line of the budget that the credits are charged to.' })
export class ImputationInput {
  @Field(() => String, { description: 'What the line is, e.g. Centre financier; at most 300 characters.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What it says, at most 300 characters; null when the act does not say.' })
  wording?: string | null;
}

@InputType({ description: 'What the convention writes for a word its catalogue leaves open.' })
export class VariableInput {
  @Field(() => String, { description: 'The word, by its code in the catalogue.' })
  code!: string;

  @Field(() => String, { description: 'At most 300 characters, on one line; never empty.' })
  wording!: string;
}

/** What an act says of itself beside its title, its parties and its dates. */
@InputType()
export abstract class ActInput {
  @Field(() => String, {
    nullable: true,
    description: 'Notice of a termination, ISO 8601 (P3M), from a day to a hundred years; null when the act gives none.',
  })
  noticePeriod?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was signed; at most 200 characters.' })
  place?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many originals were made, 1 to 99.' })
  originals?: number | null;

  @Field(() => [CreditInput], { nullable: true, description: 'One row for each year it funds; none when left out at its creation.' })
  credits?: CreditInput[] | null;

  @Field(() => [ImputationInput], { nullable: true, description: 'Lines of the budget, in their order, 50 at most.' })
  imputations?: ImputationInput[] | null;

  @Field(() => [VariableInput], { nullable: true, description: 'One for every word the catalogue leaves open.' })
  variables?: VariableInput[] | null;
}
