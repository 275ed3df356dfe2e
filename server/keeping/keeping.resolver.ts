import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { ConventionType } from '../conventions/convention.type.ts';
import { PartyType } from '../conventions/party.type.ts';
import { partiesOf } from '../conventions/partyLoader.ts';
import { EvidenceType } from '../evidence/evidence.type.ts';
import { evidenceById } from '../evidence/evidenceLoader.ts';
import { knownId } from '../platform/validate.ts';
import { attestRegister } from './attestRegister.ts';
import { keepingsOf } from './keeping.queries.ts';
import { AttestRegisterInput, RegisterKeepingType } from './keeping.type.ts';

@Resolver(() => RegisterKeepingType)
export class RegisterKeepingResolver {
  @FieldResolver(() => [PartyType], { description: 'Parties that owe to keep it and that the person who asks may attest it for.' })
  async attestableParties(@Root() { attestablePartyIds }: RegisterKeepingType, @Ctx() context: RequestContext): Promise<PartyType[]> {
    return partiesOf(context, attestablePartyIds);
  }
}

@Resolver(() => ConventionType)
export class KeepingResolver {
  @FieldResolver(() => [RegisterKeepingType], {
    description: 'Registers that a party owes to keep, as they are now; none for who reads no record of its parties.',
  })
  async keptRegisters(@Root() { id }: ConventionType, @Ctx() context: RequestContext): Promise<RegisterKeepingType[]> {
    return keepingsOf(context.em, actorOf(context), knownId('id', id));
  }

  @Mutation(() => EvidenceType, {
    description: 'A party attests that it keeps a register: a proof that holds for a year, and waits to be reviewed.',
  })
  async attestRegister(
    @Ctx() context: RequestContext,
    @Arg('input', () => AttestRegisterInput) input: AttestRegisterInput,
  ): Promise<EvidenceType> {
    return (await context.loader(evidenceById).load(await attestRegister(context.em, actorOf(context), context.clock, input)))!;
  }
}
