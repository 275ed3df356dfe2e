import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { lockServed } from '../evidence/depositEvidence.ts';
import type { EvidenceVersion } from '../evidence/evidenceVersion.entity.ts';
import { frozen, lockLastRecord, type RegisterRecord, renewRecord } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { sql } from '../platform/db/read.ts';
import { conflict } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { requireVersion } from './keepWorkshop.ts';
import { type LockedWorkshop, lockWorkshop } from './lockWorkshop.ts';
import type { Workshop } from './workshop.entity.ts';
import type { OfferWorkshopInput } from './workshop.inputs.ts';
import { workshopVerbs } from './workshop.verbs.ts';
import { IS_OFFER, provenBy, REGISTER } from './workshopDuties.queries.ts';

const NOTHING_TO_PROVE = {
  fr: 'Le catalogue ne dit d’aucune obligation de cette partie qu’un atelier la prouve : déposez le compte rendu où il sert.',
  en: 'The catalogue says of no obligation of this party that a workshop proves it: deposit the minutes where they serve.',
};

/** What a workshop says, whole. */
const told = (workshop: Workshop, reference: string): Record<string, unknown> => {
  const { heldOn, method, trigger, canvas, minutes, confidentiality, version } = workshop;
  return { reference, confidentiality, heldOn, method, trigger, canvas, minutes, version };
};

/** A workshop as a proof of what it serves. */
export const recordOf = ({ workshop, weighed, reference }: LockedWorkshop, serves: RegisterRecord['serves']): RegisterRecord => ({
  conventionId: weighed.conventionId,
  partyId: weighed.keeper.id,
  title: `Atelier d’analyse de risques du ${frenchDay(workshop.heldOn)}`,
  words: null,
  reference: `${REGISTER}/${reference}`,
  entry: { register: 'WORKSHOPS', id: workshop.id, snapshot: told(workshop, reference) },
  serves,
  validFrom: workshop.heldOn,
  confidentiality: workshop.confidentiality,
});

/** What this workshop said when it was offered last, as confidential as it is now: a new offer is the next version of that proof. */
const lockOffered = (tx: EntityManager, actor: Actor, { id, confidentiality }: Workshop): Promise<EvidenceVersion | undefined> =>
  lockLastRecord(
    tx,
    actor,
    sql`e.confidentiality = ${confidentiality} and ${IS_OFFER}
      and e.id in (select v.evidence_id from evidence_version v where v.register = 'WORKSHOPS' and v.entry_id = ${id})`,
  );

/**
 * The party that held a workshop offers it, frozen, as the proof of the obligations that the catalogue says it proves: as confidential as the workshop is,
 * and waiting for a review like any proof. Offered again once it changed, it is the next version of the same proof. Returns the id of the workshop.
 * Errors: NOT_FOUND, NOT_THE_WORKSHOP_KEEPER, NO_MINUTES, WORKSHOP_CHANGED, NOTHING_TO_PROVE, OFFERED_ALREADY, and those of a deposit.
 */
export async function offerWorkshop(em: EntityManager, actor: Actor, clock: Clock, input: OfferWorkshopInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const locked = await lockWorkshop(tx, actor, input.workshopId, 'workshopId');
    const { workshop, weighed } = locked;
    workshopVerbs.require('OFFER', actor, weighed);
    requireVersion(workshop, input.version);
    const obligations = await provenBy(tx, workshop.id);
    if (obligations.length === 0) throw conflict('NOTHING_TO_PROVE', NOTHING_TO_PROVE);
    const { membership } = await lockServed(tx, actor, obligations);
    const [by, at] = [signAs(actor, membership), clock.now()];
    const record = recordOf(
      locked,
      obligations.map((obligationId) => ({ obligationId, occurrenceId: null })),
    );
    const last = await lockOffered(tx, actor, workshop);
    if (last?.snapshotSha256 === frozen(record.entry).snapshotSha256) {
      throw conflict('OFFERED_ALREADY', {
        fr: 'Cet atelier est déjà déposé comme preuve, avec ce compte rendu.',
        en: 'This workshop is offered as a proof already, with these minutes.',
      });
    }
    const { id } = await renewRecord(tx, last, record, by, at);
    note({ chain: weighed.conventionId, action: 'evidence.workshopOffered', subject: { type: 'Evidence', id }, by, at });
    return workshop.id;
  });
}
