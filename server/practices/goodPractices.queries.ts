import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { authorJson } from '../actors/author.type.ts';
import { inScope } from '../actors/scope.policy.ts';
import { PRACTICES, type Practice } from '../catalogues/catalogueFile.ts';
import { fillWords, type Words } from '../conventions/fillWords.ts';
import { type AttestationRow, presentAttestation } from '../obligations/attestation.ts';
import { dayOf } from '../platform/asOf.ts';
import { readSets, type SetsOfRows, type Sql, sql } from '../platform/db/read.ts';
import type { GoodPracticesType, PracticeDuty } from './goodPractices.type.ts';
import { isLasting } from './practice.checks.ts';
import { practiceVerbs, serviceVerbs } from './practice.verbs.ts';
import { factSets } from './practiceFacts.queries.ts';

type Facts = Pick<PracticeDuty, 'connectSteps' | 'connectPlans' | 'feedbackButtons' | 'feedbackMonths' | 'missionLetters'>;
type OfDuty = { [Name in keyof Facts]: Facts[Name][number] & { obligationId: string } };

interface PracticeRows extends OfDuty {
  /** One, or none when the convention does not exist or lies outside what the actor may read. */
  agreement: Pick<GoodPracticesType, 'conventionId' | 'title' | 'isPhaseToAnnounce'> & { words: Words };
  duties: Omit<PracticeDuty, 'attestation' | 'allowedActions' | 'newestPlan' | keyof Facts> & {
    practice: Practice;
    attestation: AttestationRow | null;
  };
  newestPlans: { id: string; obligationId: string };
  servicePhases: GoodPracticesType['servicePhases'][number];
  serviceAddresses: GoodPracticesType['serviceAddresses'][number];
}

/** What the bound party says of the obligation s as a whole, and since when it says the same. */
const CLAIM = sql`(
  select jsonb_build_object('declared', d.status, 'words', d.comment, 'declaredAt', d.declared_at, 'author', ${authorJson('d', 'author')}, 'claimedAt', (
    select min(e.declared_at) from declaration e where e.obligation_id = d.obligation_id and e.occurrence_id is null and e.status = d.status
      and not exists (select from declaration other where other.obligation_id = d.obligation_id and other.occurrence_id is null
        and other.rank > e.rank and other.rank < d.rank and other.status <> d.status)))
  from declaration d where d.obligation_id = s.obligation_id and d.occurrence_id is null order by d.rank desc limit 1)`;

/** The service of the convention a came to another phase lately, and nobody announced that; what was withdrawn was announced. */
const phaseToAnnounce = (now: Date): Sql => sql`exists (
  select from service_phase p where p.convention_id = a.id
    and p.rank = (select max(newest.rank) from service_phase newest where newest.convention_id = a.id)
    and day_after(p.started_on, 'P3M') > paris_day(${now})
    and exists (select from service_phase before where before.convention_id = a.id and before.phase <> p.phase)
    and not exists (select from service_change x where x.convention_id = a.id and x.kind = 'PHASE' and x.changed_on >= p.started_on))`;

const statement = (actor: Actor, conventionId: string, now: Date): SetsOfRows<keyof PracticeRows> => ({
  given: sql`agreement as (
      select cv.id, cv.title, cv.variables from convention cv where cv.id = ${conventionId} and ${inScope(actor, 'cv.id')}
    ), held as (
      select s.*, c.code, c.text, c.position, c.definition ->> 'chapeau' as chapeau, c.definition ->> 'practice' as practice
      from agreement a cross join current_state(${now}) s join commitment c on c.id = s.commitment_id and c.definition ? 'practice'
      where s.convention_id = ${conventionId}
    )`,
  sets: {
    agreement: sql`select a.id as "conventionId", a.title, nullif(a.variables, '{}') as words, ${phaseToAnnounce(now)} as "isPhaseToAnnounce" from agreement a`,
    duties: sql`select s.obligation_id as "obligationId", s.code, s.text, s.chapeau, y.code as "partyCode", y.id as "partyId", s.assurance, s.standing,
        s.awaits_declaration as "awaitsDeclaration", s.attestation, ${CLAIM} as "practiceClaim", s.practice
      from held s join party y on y.id = s.party_id order by s.position, y.position`,
    ...factSets(actor),
  },
});

type Read = { [Name in keyof PracticeRows]: PracticeRows[Name][] };

/** An obligation with what is recorded of it, as the actor reads it on a day. */
function dutyOf(actor: Actor, read: Read, words: Words, conventionId: string, day: string) {
  const of = <Fact extends { obligationId: string }>(facts: Fact[], id: string) => facts.filter(({ obligationId }) => obligationId === id);
  return ({ practice, attestation, ...duty }: PracticeRows['duties']): PracticeDuty => ({
    ...duty,
    text: fillWords(duty.text, words),
    chapeau: fillWords(duty.chapeau, words),
    attestation: presentAttestation(attestation, actor),
    connectSteps: of(read.connectSteps, duty.obligationId),
    connectPlans: of(read.connectPlans, duty.obligationId)
      .map((plan) => ({ ...plan, isOverdue: plan.plannedOn < day }))
      .sort((one, other) => one.plannedOn.localeCompare(other.plannedOn)),
    newestPlan: of(read.newestPlans, duty.obligationId)[0]?.id ?? null,
    feedbackButtons: of(read.feedbackButtons, duty.obligationId),
    feedbackMonths: of(read.feedbackMonths, duty.obligationId),
    missionLetters: of(read.missionLetters, duty.obligationId).map((letter) => ({ ...letter, isLasting: isLasting(letter, day) })),
    allowedActions: practiceVerbs.allowed(actor, { conventionId, partyId: duty.partyId, practice }),
  });
}

/** The good practices of a convention in one statement; null when it does not exist or lies outside what the actor may read. */
export async function findGoodPractices(
  em: EntityManager,
  actor: Actor,
  conventionId: string,
  now: Date,
): Promise<GoodPracticesType | null> {
  const found = await readSets<PracticeRows>(em, statement(actor, conventionId, now));
  const [agreement] = found.agreement;
  if (!agreement) return null;
  const { words, ...told } = agreement;
  const byPractice = Map.groupBy(found.duties, ({ practice }) => practice);
  const shown = dutyOf(actor, found, words, conventionId, dayOf(now));
  return {
    ...told,
    servicePhases: found.servicePhases,
    serviceAddresses: found.serviceAddresses,
    allowedActions: serviceVerbs.allowed(actor, conventionId),
    practices: PRACTICES.flatMap((practice) => {
      const answering = byPractice.get(practice);
      return answering ? [{ practice, practiceDuties: answering.map(shown) }] : [];
    }),
  };
}
