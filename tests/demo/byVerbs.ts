import type { EntityManager } from '@mikro-orm/postgresql';
import { loadActor } from '../../server/actors/actor.queries.ts';
import { type Actor, PROGRAM } from '../../server/actors/actor.ts';
import { answerProfile } from '../../server/conventions/answerProfile.ts';
import type { Act, Cause } from '../../server/demo/portfolio/acts.ts';
import { type Agreed, actInputOf } from '../../server/demo/portfolio/agreed.ts';
import type { Ground } from '../../server/demo/portfolio/ground.ts';
import { dpoEmailOf, holdersOf, MEMBERS, nameOf } from '../../server/demo/portfolio/members.ts';
import { TERMINATES } from '../../server/demo/portfolio/sentences.ts';
import { tellStory } from '../../server/demo/portfolio/tellStory.ts';
import { depositEvidence } from '../../server/evidence/depositEvidence.ts';
import { reviewEvidence } from '../../server/evidence/reviewEvidence.ts';
import { observe } from '../../server/manifesto/observe.ts';
import { replyToDisagreement } from '../../server/manifesto/replyToDisagreement.ts';
import { contestObligation } from '../../server/obligations/contestations/contestObligation.ts';
import { declareObligation } from '../../server/obligations/declareObligation.ts';
import { createConvention } from '../../server/obligations/opening/createConvention.ts';
import { setApplicability } from '../../server/obligations/setApplicability.ts';
import { recordUse } from '../../server/obligations/uses/recordUse.ts';
import { createMembership } from '../../server/people/manageMemberships.ts';
import type { Clock } from '../../server/platform/clock.ts';
import { restOn } from '../../server/platform/db/authority.ts';
import { read, sql } from '../../server/platform/db/read.ts';

interface Place {
  em: EntityManager;
  ground: Ground;
  agreed: Agreed;
  conventionId: string;
}

const clockAt = (at: Date): Clock => ({ now: () => at });

async function one<Row extends object>(em: EntityManager, statement: Parameters<typeof read>[1]): Promise<Row> {
  return (await read<Row>(em.fork(), statement))[0]!;
}

const obligationOf = async ({ em, conventionId }: Place, about: string): Promise<string> => {
  const [code, party] = about.split('/');
  const found = sql`select o.id from obligation o join commitment c on c.id = o.commitment_id join party y on y.id = o.party_id
    where o.convention_id = ${conventionId} and c.code = ${code} and y.code = ${party}`;
  return (await one<{ id: string }>(em, found)).id;
};

const occurrenceOf = async ({ em }: Place, obligationId: string, cause?: Cause): Promise<string | undefined> =>
  cause &&
  (
    await one<{ id: string }>(
      em,
      sql`select oc.id from occurrence oc where oc.obligation_id = ${obligationId} and oc.moment = ${cause.moment} and oc.cause_key = ${cause.causeKey}`,
    )
  ).id;

/** The version that was deposited for an obligation, or for one of its occurrences. */
const versionOf = async ({ em }: Place, obligationId: string, occurrenceId: string | null): Promise<string> =>
  (
    await one<{ id: string }>(
      em,
      sql`select v.id from evidence_link l join evidence_version v on v.evidence_id = l.evidence_id
        where l.obligation_id = ${obligationId} and l.occurrence_id is not distinct from ${occurrenceId}::uuid`,
    )
  ).id;

async function speaker({ em, ground, agreed }: Place, by: Act['by'], at: Date): Promise<{ em: EntityManager; actor: Actor }> {
  const own = em.fork();
  const { actor } = (await loadActor(own, sql`${ground.people.get(nameOf(by, agreed.service))}::uuid`, at))!;
  restOn(own, { personId: actor.personId, confirm: async () => undefined });
  return { em: own, actor };
}

async function act(place: Place, done: Act): Promise<unknown> {
  const { em, actor } = await speaker(place, done.by, done.at);
  const clock = clockAt(done.at);
  if (done.kind === 'ANSWER') {
    return answerProfile(em, actor, clock, { conventionId: place.conventionId, key: done.key, value: done.value });
  }
  const obligationId = await obligationOf(place, done.about);
  const occurrenceId = 'cause' in done ? await occurrenceOf(place, obligationId, done.cause) : undefined;
  switch (done.kind) {
    case 'DECLARE': {
      const { status, comment, doneAt } = done;
      return declareObligation(em, actor, clock, { obligationId, occurrenceId, status, comment, doneAt: doneAt?.toISOString() });
    }
    case 'DEPOSIT': {
      const kind = 'url' in done.content ? 'LINK' : 'STATEMENT';
      const content = { ...done.content, validUntil: done.validUntil };
      return depositEvidence(em, actor, clock, { obligationIds: [obligationId], occurrenceId, kind, title: done.title, content });
    }
    case 'REVIEW': {
      const evidenceVersionId = await versionOf(place, obligationId, occurrenceId ?? null);
      const { verdict, changeKind, comment } = done;
      return reviewEvidence(em, actor, clock, { evidenceVersionId, obligationId, verdict, changeKind, comment });
    }
    case 'CONTEST':
      return contestObligation(em, actor, clock, { obligationId, reason: done.reason });
    case 'DECIDE':
      return setApplicability(em, actor, clock, { obligationId, isApplicable: done.isApplicable, reason: done.reason });
    case 'DISCUSS':
      return replyToDisagreement(em, actor, clock, { obligationId, body: done.body });
    case 'OBSERVE':
      return observe(em, actor, clock, { obligationId, observed: done.value, observedOn: done.observedOn, words: done.words });
  }
}

async function open({ em, ground, agreed }: Omit<Place, 'conventionId'>): Promise<string> {
  const clock = clockAt(agreed.signedAt);
  const { service, title, days, inForceOn, endsOn } = agreed;
  const holders = holdersOf(service);
  const parties = ground.content.parties.map(({ code }) => ({
    code,
    organisationId: ground.organisations.get(holders[code]!)!,
    dpoEmail: dpoEmailOf(code, service),
  }));
  const told = { slug: service.slug, title, serviceName: service.name, signedOn: days.signedOn, inForceOn, endsOn, parties };
  const conventionId = await createConvention(em, PROGRAM, clock, { catalogueId: ground.catalogueId, ...told, ...actInputOf(agreed) });
  for (const [author, role, code] of MEMBERS) {
    const { id: partyId } = await one<{ id: string }>(
      em,
      sql`select y.id from party y where y.convention_id = ${conventionId} and y.code = ${code}`,
    );
    const scope = { conventionId, partyId, programmeId: null, validFrom: days.signedOn };
    await createMembership(em, PROGRAM, clock, { personId: ground.people.get(nameOf(author, service))!, role, ...scope });
  }
  return conventionId;
}

/** Lays the convention of a service as its people would have: each act by the use case that serves the API, at its own time. */
export async function layByVerbs(em: EntityManager, ground: Ground, agreed: Agreed): Promise<void> {
  const conventionId = await open({ em, ground, agreed });
  const place = { em, ground, agreed, conventionId };
  const duties = ground.commitments.flatMap((commitment) => commitment.duties);
  for (const done of tellStory(agreed.teller, duties, agreed.endsOn)) await act(place, done);
  if (agreed.service.life !== 'NOTICE') return;
  const noticeReceivedOn = agreed.days.worked(21);
  const at = agreed.days.next(noticeReceivedOn);
  const { em: own, actor } = await speaker(place, 'DIRECTION_DPO', at);
  const obligationId = await obligationOf(place, 'ART7-RES-TOUS-1/DIRECTION');
  const told = { usedOn: agreed.days.worked(24), description: TERMINATES, noticeReceivedOn };
  await recordUse(own, actor, clockAt(at), { obligationId, ...told });
}
