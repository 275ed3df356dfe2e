import { Field, ID, ObjectType } from 'type-graphql';
import { Author } from '../actors/author.type.ts';
import { graphqlEnum } from '../platform/graphql/enums.ts';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.ts';
import type { Territory } from './processorWords.ts';
import { TerritoryEnum } from './processorWords.type.ts';
import type { CountryStanding } from './territory.rules.ts';

const STANDINGS = ['NATIONAL', 'EU', 'EEA', 'ADEQUATE', 'PARTLY_ADEQUATE', 'OTHER'] as const satisfies readonly CountryStanding[];
export const CountryStandingEnum = graphqlEnum('CountryStanding', STANDINGS, 'Where a country stands under the GDPR.', {
  NATIONAL: 'France, overseas included.',
  EU: 'A member of the European Union.',
  EEA: 'Another member of the European Economic Area.',
  ADEQUATE: 'The Commission found it adequate (GDPR, art. 45).',
  PARTLY_ADEQUATE: 'The Commission found some of its bodies adequate.',
  OTHER: 'None of these.',
});

@ObjectType({ simpleResolvers: true, description: 'A country, as it stands under the GDPR today.' })
export class Country {
  @Field(() => String, { description: 'ISO 3166-1, two letters.' })
  countryCode!: string;

  @Field(() => CountryStandingEnum, { description: 'Where it stands.' })
  countryStanding!: CountryStanding;

  @Field(() => String, { nullable: true, description: 'Where that is written; null of a country that is none of these.' })
  writtenIn!: string | null;

  @Field(() => Boolean, { description: 'Inside the territory as the parties read it, whatever a place there rests on.' })
  isWithinTerritory!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds; null when it has none.' })
  lapsesOn!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How far one party reads the territory of the clause.' })
export class TerritoryChoice {
  @Field(() => ID, { description: 'Who chose.' })
  partyId!: string;

  @Field(() => TerritoryEnum, { description: 'How far it reaches.' })
  chosenTerritory!: Territory;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  recordedAt!: string;

  @Field(() => Author)
  author!: Author;
}
