import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import { lockServed } from '../evidence/depositEvidence.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import { EvidenceLink } from '../evidence/evidenceLink.entity.ts';
import { EvidenceVersion } from '../evidence/evidenceVersion.entity.ts';
import { lockEvidence } from '../evidence/lockEvidence.ts';
import { frozen } from '../evidence/registerRecord.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { requireVersion } from './keepWorkshop.ts';
import { lockWorkshop } from './lockWorkshop.ts';
import type { Workshop } from './workshop.entity.ts';
import type { OfferWorkshopInput } from './workshop.inputs.ts';
import { workshopVerbs } from './workshop.verbs.ts';
import { provenBy, REGISTER } from './workshopDuties.queries.ts';

const NOTHING_TO_PROVE = {
  fr: 'Le catalogue ne dit d’aucune obligation de cette partie qu’un atelier la prouve : déposez le compte rendu où il sert.',
  en: 'The catalogue says of no obligation of this party that a workshop proves it: deposit the minutes where they serve.',
};

/** What a workshop says, whole. */
const told = (workshop: Workshop, reference: string): Record<string, unknown> => {
  const { heldOn, method, trigger, canvas, minutes, confidentiality, version } = workshop;
  return { reference, confidentiality, heldOn, method, trigger, canvas, minutes, version };
};

/** The proof that this workshop is already, as confidential as it is now: a new offer is its next version. */
async function lockProof(tx: EntityManager, actor: Actor, { id, confidentiality }: Workshop): Promise<EvidenceVersion | undefined> {
  const [row] = await run<{ id: string }>(
    tx,
    sql`select e.id from evidence e where e.withdrawn_at is null and e.confidentiality = ${confidentiality} and e.id in (
      select v.evidence_id from evidence_version v where v.register = 'WORKSHOPS' and v.entry_id = ${id}) order by e.id limit 1`,
  );
  if (!row) return undefined;
  await lockEvidence(tx, actor, row.id);
  return newestOf(tx, EvidenceVersion, { evidence: row.id }, 'number');
}

/**
 * The party that held a workshop offers it, frozen, as the proof of the obligations that the catalogue says it proves: as confidential as the workshop is,
 * and waiting for a review like any proof. Offered again once it changed, it is the next version of the same proof. Returns the id of the workshop.
 * Errors: NOT_FOUND, NOT_THE_WORKSHOP_KEEPER, NO_MINUTES, WORKSHOP_CHANGED, NOTHING_TO_PROVE, OFFERED_ALREADY, and those of a deposit.
 */
export async function offerWorkshop(em: EntityManager, actor: Actor, clock: Clock, input: OfferWorkshopInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { workshop, weighed, reference } = await lockWorkshop(tx, actor, input.workshopId, 'workshopId');
    workshopVerbs.require('OFFER', actor, weighed);
    requireVersion(workshop, input.version);
    const obligations = await provenBy(tx, workshop.id);
    if (obligations.length === 0) throw conflict('NOTHING_TO_PROVE', NOTHING_TO_PROVE);
    const { membership } = await lockServed(tx, actor, obligations);
    const [by, at] = [signAs(actor, membership), clock.now()];
    const { conventionId: convention, keeper } = weighed;
    const content = frozen({ register: 'WORKSHOPS', id: workshop.id, snapshot: told(workshop, reference) });
    const last = await lockProof(tx, actor, workshop);
    if (last?.snapshotSha256 === content.snapshotSha256) {
      throw conflict('OFFERED_ALREADY', {
        fr: 'Cet atelier est déjà déposé comme preuve, avec ce compte rendu.',
        en: 'This workshop is offered as a proof already, with these minutes.',
      });
    }
    const id = last?.evidence.id ?? newId();
    if (!last) {
      const kept = { kind: 'REGISTER', confidentiality: workshop.confidentiality, description: null } as const;
      const title = `Atelier d’analyse de risques du ${frenchDay(workshop.heldOn)}`;
      tx.create(Evidence, { id, convention, party: keeper.id, title, ...kept, depositedAt: at, ...by });
    }
    const held = { registerReference: `${REGISTER}/${reference}`, ...content, validFrom: workshop.heldOn };
    appendNext(tx, EvidenceVersion, last, { evidence: id, createdAt: at, ...held, ...by }, 'number');
    for (const obligation of obligations) {
      if (last && (await tx.count(EvidenceLink, { evidence: id, obligation, unlinkedAt: null }))) continue;
      tx.create(EvidenceLink, { evidence: id, obligation, occurrence: null, linkedAt: at, ...by });
    }
    note({ chain: convention, action: 'evidence.workshopOffered', subject: { type: 'Evidence', id }, by, at });
    return workshop.id;
  });
}
