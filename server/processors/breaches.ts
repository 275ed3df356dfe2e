import type { EntityManager } from '@mikro-orm/postgresql';
import { PROGRAM } from '../actors/actor.ts';
import { Breach } from '../obligations/breaches/breach.entity.ts';
import { newId } from '../platform/db/columns.ts';
import { read, sql } from '../platform/db/read.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import type { Opened } from '../registers/opened.ts';
import { engagingSide, isControllers, type KnownProcessor } from './processor.rules.ts';
import { ProcessorBreach } from './processorBreach.entity.ts';
import type { Passage, Territory } from './processorWords.ts';
import { firstDayOutside } from './territory.rules.ts';
import { ATLAS } from './territory.ts';

/** A breach that the facts of an entry already are. */
interface KnownBreach {
  id: string;
  locationId: string | null;
  changeId: string | null;
  isEnded: boolean;
  /** The register ended it, and not a person. */
  isEndedByRegister: boolean;
}

interface Facts {
  obligationId: string;
  occurrenceId: string | null;
  facts: string;
  brokenOn: string;
}

const breachesOf = (tx: EntityManager, processorId: string): Promise<KnownBreach[]> =>
  read<KnownBreach>(
    tx,
    sql`select b.id, l.location_id as "locationId", l.change_id as "changeId", b.ended_at is not null as "isEnded",
        coalesce(b.ender_role = ${PROGRAM.authorRole}, false) as "isEndedByRegister"
      from processor_breach l join breach b on b.id = l.breach_id where l.processor_id = ${processorId}`,
  );

/** The program records what follows from facts, so that nobody resolves alone a contestation of what they recorded of their own party. */
function record(tx: EntityManager, of: { processor: string; location?: string; change?: string | null }, facts: Facts, at: Date): string {
  const id = newId();
  const { obligationId: obligation, occurrenceId: occurrence, ...told } = facts;
  tx.create(Breach, { id, obligation, occurrence, ...told, recordedAt: at, ...PROGRAM });
  tx.create(ProcessorBreach, { ...of, breach: id, recordedAt: at });
  return id;
}

const later = (one: string, other: string): string => (one > other ? one : other);

const PASSED: Record<Exclude<Passage, 'GATE'>, string> = {
  AFTERWARDS: 'sans annonce reçue avant ce jour, inscrit après coup',
  OVERRIDE: 'malgré l’opposition du responsable de traitement, ou avant la fin du délai qu’il avait pour s’opposer',
};

/** What was engaged, or changed, past its gate: nothing that is told later mends it. A say of the controller binds the processor only (GDPR, art. 28(2)). */
export async function breakPassages(tx: EntityManager, known: KnownProcessor, opened: readonly Opened[], at: Date): Promise<void> {
  const before = await breachesOf(tx, known.id);
  const passed = [
    { part: null, passage: known.passage, day: known.engagedOn, reason: known.passageReason },
    ...known.plannedChanges.map(({ id, passage, effectiveOn, passageReason }) => ({
      part: id,
      passage,
      day: effectiveOn,
      reason: passageReason,
    })),
  ];
  for (const { part, passage, day, reason } of passed) {
    if (!day || !passage || passage === 'GATE' || (passage === 'OVERRIDE' && isControllers(known))) continue;
    if (before.some(({ locationId, changeId }) => locationId === null && changeId === part)) continue;
    const what = part === null ? 'mobilisé' : 'changé';
    const facts = `${known.reference} · ${known.name} : ${what} depuis le ${frenchDay(day)}, ${PASSED[passage]}. ${reason ?? ''}`.trim();
    for (const { id, obligationId } of opened.filter((each) => each.act === 'processor.announced' && each.part === part)) {
      const brokenOn = later(day, known.signedOn);
      record(tx, { processor: known.id, change: part }, { obligationId, occurrenceId: id, facts, brokenOn }, at);
    }
  }
}

const READ: Record<Territory, string> = {
  EU: 'la France et l’Union européenne',
  EEA: 'l’Espace économique européen',
  EEA_PLUS_ADEQUATE: 'l’Espace économique européen et les pays jugés adéquats',
};

/** Obligations that data outside their territory breaks, of the body that engages the processor. */
const boundTo = (tx: EntityManager, known: KnownProcessor): Promise<{ id: string }[]> =>
  read<{ id: string }>(
    tx,
    sql`select b.obligation_id as id from opened_by(${known.weighed.conventionId}, 'processor.outsideTerritory', null) b
      where b.party_id = any(${engagingSide(known).map(({ id }) => id)}::uuid[])`,
  );

/** The days of a place, from the engagement on; the last one is today while it lasts. */
function daysOf({ startsOn, endsOn }: KnownProcessor['locations'][number], { engagedOn, endedOn, signedOn, today }: KnownProcessor) {
  const from = later(later(startsOn ?? engagedOn!, engagedOn!), signedOn);
  const ends = [endsOn, endedOn].filter((day) => day !== null).toSorted();
  return { from, until: ends[0] ?? today, isOver: ends.length > 0 };
}

/** Data outside the territory breaks what says where it is to stay, from its first day there to its last, as the parties read it. */
export async function breakTerritory(tx: EntityManager, known: KnownProcessor, at: Date): Promise<void> {
  if (!known.engagedOn || known.locations.length === 0) return;
  const [bound, before] = [await boundTo(tx, known), await breachesOf(tx, known.id)];
  for (const place of known.locations) {
    const own = before.filter(({ locationId }) => locationId === place.id);
    const { from, until, isOver } = daysOf(place, known);
    const brokenOn = from > until ? undefined : firstDayOutside(ATLAS, place, known.territory, from, until);
    const open = own.filter(({ isEnded }) => !isEnded).map(({ id }) => id);
    const isNew = isOver ? own.length === 0 : own.every(({ isEndedByRegister }) => isEndedByRegister);
    if (brokenOn && isNew) {
      const facts = `${known.reference} · ${known.name} : données traitées en ${place.country} depuis le ${frenchDay(brokenOn)}, hors du territoire tel qu’il est lu (${READ[known.territory]}).`;
      for (const { id } of bound) {
        open.push(record(tx, { processor: known.id, location: place.id }, { obligationId: id, occurrenceId: null, facts, brokenOn }, at));
      }
    }
    if (brokenOn && !isOver) continue;
    await tx.flush();
    const ending = brokenOn
      ? `Les données n’y sont plus depuis le ${frenchDay(until)}.`
      : 'Ce pays est dans le territoire tel que les parties le lisent.';
    for (const breach of await tx.find(Breach, { id: { $in: open }, endedAt: null })) {
      breach.end(PROGRAM, later(brokenOn ? until : known.today, breach.brokenOn), ending, at);
    }
  }
}
