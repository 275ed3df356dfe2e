import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { partyMemberships } from '../actors/actor.ts';
import { actorOf, type RequestContext } from '../actors/requestContext.ts';
import { noteWords } from '../evidence/noteReadings.ts';
import { dayOf, instantOf } from '../platform/asOf.ts';
import { notFound } from '../platform/errors.ts';
import { atInstant, Priced } from '../platform/graphql/price.ts';
import { DateScalar } from '../platform/graphql/scalars.ts';
import { noteSecurity } from '../platform/securityLog.ts';
import { knownId } from '../platform/validate.ts';
import { findDossier } from './dossier.queries.ts';
import { Dossier } from './dossier.type.ts';

@Resolver()
export class DossierResolver {
  @Priced({ work: atInstant(30_000), most: 1 })
  @Query(() => Dossier, {
    nullable: true,
    description: 'A whole convention with its proofs and verdicts, today or at the end of a day, in one answer.',
  })
  async dossier(
    @Ctx() context: RequestContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: string,
  ): Promise<Dossier> {
    const instant = instantOf(asOf, context.clock);
    const actor = actorOf(context);
    const id = knownId('conventionId', conventionId);
    const dossier = await findDossier(context.em, actor, id, { instant, day: dayOf(instant), asOf });
    if (!dossier) throw notFound('conventionId');
    const ownCodes = partyMemberships(actor, id).map(({ partyCode }) => partyCode);
    const proofs = dossier.obligations.flatMap(({ evidence }) => evidence);
    const told = proofs.filter(({ confidentiality, partyCode }) => confidentiality === 'RESTRICTED' && !ownCodes.includes(partyCode));
    const versions = told.flatMap((proof) => proof.versions).map((version) => ({ ...version, id: version.evidenceVersionId }));
    await noteWords(context.em, actor, context.clock, versions);
    noteSecurity('EXPORT', { personId: actor.personId, subject: `Convention:${id}` });
    return dossier;
  }
}
