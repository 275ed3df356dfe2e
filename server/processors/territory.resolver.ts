import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { conventionsById } from '../conventions/conventionLoader.ts';
import { dayOf } from '../platform/asOf.ts';
import { knownId } from '../platform/validate.ts';
import { findReadings } from '../registers/readings.ts';
import { chooseTerritory } from './chooseTerritory.ts';
import { COUNTRIES } from './countries.ts';
import { ChooseTerritoryInput } from './processor.inputs.ts';
import { territoriesOfConventions } from './processorLoader.ts';
import type { Territory } from './processorWords.ts';
import { TerritoryEnum } from './processorWords.type.ts';
import { adequacyOn, isOutside, standingOn } from './territory.rules.ts';
import { ATLAS, TERRITORY_UNTIL_CHOSEN } from './territory.ts';
import { Country, TerritoryChoice } from './territory.type.ts';

/** The convention itself, also when it is told as it was on a day: the register is told as it is now. */
const itself = ({ id }: ConventionType): string => knownId('id', id);

function countryOn(code: string, territory: Territory, day: string): Country {
  const span = adequacyOn(ATLAS, code, day);
  const standing = standingOn(ATLAS, code, day);
  const written = standing === 'EU' ? ATLAS.eu[code] : standing === 'EEA' ? ATLAS.eea[code] : span;
  const isWithinTerritory = !isOutside(ATLAS, { country: code, mechanism: 'NONE' }, territory, day);
  const told = { writtenIn: written?.source ?? null, lapsesOn: written?.until ?? null };
  return { countryCode: code, countryStanding: standing, isWithinTerritory, ...told };
}

@Resolver(() => ConventionType)
export class ConventionTerritoryResolver {
  @FieldResolver(() => TerritoryEnum, {
    description: 'How far its parties read the territory on which data stays: EEA while they have not all chosen the same.',
  })
  async territory(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<Territory> {
    return (await context.loader(territoriesOfConventions).load(itself(convention))) ?? TERRITORY_UNTIL_CHOSEN;
  }

  @FieldResolver(() => [Country], { description: 'Every country, as it stands today under the GDPR and in that territory.' })
  async countries(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<Country[]> {
    const today = dayOf(context.clock.now());
    const territory = await this.territory(convention, context);
    return COUNTRIES.map((code) => countryOn(code, territory, today));
  }

  @FieldResolver(() => Boolean, { description: 'All its parties with a role of the GDPR chose that reading.' })
  async isTerritoryAgreed(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<boolean> {
    return (await context.loader(territoriesOfConventions).load(itself(convention))) !== null;
  }

  @FieldResolver(() => [TerritoryChoice], { description: 'What each of its parties chose last about it.' })
  async territoryChoices(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<TerritoryChoice[]> {
    const choices = await findReadings<Territory, Omit<TerritoryChoice, 'chosenTerritory'>>(
      context.em,
      'territory_reading',
      itself(convention),
    );
    return choices.map(({ chosenReading, ...choice }) => ({ ...choice, chosenTerritory: chosenReading }));
  }

  @Mutation(() => ConventionType, { description: 'A party chooses how far it reads the territory on which data stays.' })
  async chooseTerritory(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChooseTerritoryInput) input: ChooseTerritoryInput,
  ): Promise<ConventionType> {
    return (await context.loader(conventionsById).load(await chooseTerritory(context.em, actorOf(context), context.clock, input)))!;
  }
}
