import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { partyMemberships } from '../actors/actor.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { conventionsById } from '../conventions/conventionLoader.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesOf } from '../conventions/partyLoader.ts';
import { knownId } from '../platform/validate.ts';
import { keptParties, readsRegisters } from '../registers/entryParties.ts';
import { findReadings } from '../registers/readings.ts';
import type { Reading } from './breachReading.entity.ts';
import { BreachReadingChoice, type BreachReadingStand, BreachReadingStandEnum } from './breachReading.type.ts';
import { chooseReading } from './chooseReading.ts';
import { ChooseReadingInput } from './incident.inputs.ts';
import { registerVerbs } from './incident.verbs.ts';
import { readingsOfConventions } from './incidentLoader.ts';

/** The convention itself, also when it is told as it was on a day: the register is told as it is now. */
const itself = ({ id }: ConventionType): string => knownId('id', id);

@Resolver(() => ConventionType)
export class ConventionIncidentsResolver {
  @FieldResolver(() => [PartyType], { description: 'Its parties that the person who asks may declare incidents in the name of.' })
  async declaringParties(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    return partiesOf(context, keptParties(actorOf(context), itself(convention)));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the person who asks reads what its parties share in its registers: an administrator as such does not.',
  })
  isRegisterRead(@Root() convention: ConventionType, @Ctx() context: RequestContext): boolean {
    return readsRegisters(actorOf(context), itself(convention));
  }

  @FieldResolver(() => BreachReadingStandEnum, { description: 'How its parties read the clause on what the authority is told of.' })
  async breachReading(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<BreachReadingStand> {
    return context.loader(readingsOfConventions).load(itself(convention));
  }

  @FieldResolver(() => [BreachReadingChoice], { description: 'What each of its parties chose last about it.' })
  async readingChoices(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<BreachReadingChoice[]> {
    return findReadings<Reading, BreachReadingChoice>(context.em, 'breach_reading', itself(convention));
  }

  @FieldResolver(() => [PartyType], { description: 'Its parties that the person who asks may choose the reading for.' })
  async choosingParties(@Root() convention: ConventionType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    const actor = actorOf(context);
    const id = itself(convention);
    const found = await partiesOf(context, [...new Set(partyMemberships(actor, id).flatMap(({ partyId }) => partyId ?? []))]);
    return found.filter(({ id: partyId, gdprRole }) =>
      registerVerbs.as('CHOOSE_READING', actor, { conventionId: id, partyId, hasGdprRole: gdprRole !== null }),
    );
  }

  @Mutation(() => ConventionType, { description: 'A party chooses how it reads the clause on what the authority is told of.' })
  async chooseReading(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChooseReadingInput) input: ChooseReadingInput,
  ): Promise<ConventionType> {
    return (await context.loader(conventionsById).load(await chooseReading(context.em, actorOf(context), context.clock, input)))!;
  }
}
