import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../actors/actor.ts';
import { authorJson } from '../../actors/author.type.ts';
import type { Turn } from '../../actors/turn.type.ts';
import { fillWords, type Words } from '../../conventions/fillWords.ts';
import { read, sql } from '../../platform/db/read.ts';
import { UNCONFIRMED } from '../turn.policy.ts';
import type { ReadingSignatory, ReadingWord, WordingReadingType } from './reading.type.ts';
import { type ReadingFacts, readingVerbs } from './reading.verbs.ts';

/** What is known of words of an obligation that can be read in several ways. */
export interface KnownReading {
  obligationId: string;
  conventionId: string;
  /** As the catalogue writes them: what is signed, and what a later version is compared with. */
  wording: string;
  proposed: string;
  /** Of the convention, for those its catalogue leaves open. */
  words: Words;
  /** Since when these words are those of the obligation. */
  proposedAt: string;
  signatories: { partyId: string; partyCode: string; readingWord: ReadingWord | null }[];
  unconfirmedPartyIds: string[];
}

const WORD = sql`(select json_build_object('isConfirmed', w.is_confirmed, 'reason', w.reason, 'recordedAt', w.recorded_at, 'author', ${authorJson('w', 'author')})
  from wording_reading w where w.obligation_id = o.id and w.party_id = y.id and w.proposed = c.reading ->> 'proposed'
    and w.recorded_at >= coalesce(reopened_at(o.id, now.at), '-infinity') order by w.rank desc limit 1)`;

/** What is known of the reading of each of these obligations, where its catalogue proposes one, in one statement. They are already authorized. */
export async function readingsOf(em: EntityManager, ids: readonly string[], now: Date): Promise<Map<string, KnownReading>> {
  const rows = await read<KnownReading>(
    em,
    sql`select o.id as "obligationId", o.convention_id as "conventionId", c.reading ->> 'wording' as wording, c.reading ->> 'proposed' as proposed,
        nullif(cv.variables, '{}') as words,
        greatest(o.created_at, o.opened_at, (select max(m.at) from obligation_move m where m.obligation_id = o.id and m.at <= now.at)) as "proposedAt",
        coalesce((select json_agg(json_build_object('partyId', y.id, 'partyCode', y.code, 'readingWord', ${WORD}) order by y.position)
          from party y where y.convention_id = o.convention_id and y.is_signatory), '[]'::json) as signatories,
        ${UNCONFIRMED(sql`o.id`, sql`o.convention_id`, now)} as "unconfirmedPartyIds"
      from (select ${now}::timestamptz as at) now cross join obligation o join convention cv on cv.id = o.convention_id
      join commitment c on c.id = commitment_at(o.id, now.at) and c.reading is not null
      where o.id = any(${ids}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.obligationId, row]));
}

/** What the table of verbs needs to know, for one signatory. */
export const readingFacts = (known: KnownReading, forPartyId: string): ReadingFacts => {
  const signatoryIds = known.signatories.map(({ partyId }) => partyId);
  const confirmedPartyIds = signatoryIds.filter((id) => !known.unconfirmedPartyIds.includes(id));
  return { conventionId: known.conventionId, isProposed: true, signatoryIds, confirmedPartyIds, forPartyId };
};

/** When a signatory last said something of it. */
const lastSaid = ({ signatories }: KnownReading): string | undefined =>
  signatories
    .flatMap(({ readingWord }) => readingWord?.recordedAt ?? [])
    .toSorted()
    .at(-1);

/** Whom it waits for: the signatories that have not confirmed, since somebody last said something of it. */
function turnOf(known: KnownReading, told: readonly ReadingSignatory[]): Turn | null {
  const awaited = told.filter(({ partyId }) => known.unconfirmedPartyIds.includes(partyId));
  if (awaited.length === 0) return null;
  return {
    act: 'CONFIRM',
    isYours: awaited.some(({ allowedActions }) => allowedActions.includes('CONFIRM_READING')),
    waitsFor: awaited.map(({ partyCode }) => partyCode).join(', '),
    turnedAt: lastSaid(known) ?? known.proposedAt,
  };
}

/** How words of an obligation are read, as the person who asks is told: of a past day, nothing may be done; `isOpen` says that its state leaves it to confirm. */
export function presentReading(
  known: KnownReading,
  actor: Actor,
  { isPast, isOpen }: { isPast: boolean; isOpen: boolean },
): WordingReadingType {
  const signatories = known.signatories.map((signatory) => ({
    ...signatory,
    allowedActions: isPast ? [] : readingVerbs.allowed(actor, readingFacts(known, signatory.partyId)),
  }));
  const isConfirmed = known.unconfirmedPartyIds.length === 0;
  return {
    wording: fillWords(known.wording, known.words),
    proposedReading: fillWords(known.proposed, known.words),
    confirmedAt: isConfirmed ? (lastSaid(known) ?? null) : null,
    readingSignatories: signatories,
    turn: isOpen ? turnOf(known, signatories) : null,
  };
}
