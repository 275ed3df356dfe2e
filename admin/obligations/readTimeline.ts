import type { AuthorPartsFragment, ManifestoSide, ObservedValue } from '../generated/graphql.ts';
import type { Obligation } from './useObligation.ts';

export type MomentKind =
  | 'due'
  | 'lapses'
  | 'declared'
  | 'applicability'
  | 'contested'
  | 'resolved'
  | 'broken'
  | 'breachEnded'
  | 'used'
  | 'observed'
  | 'observationRetracted'
  | 'disagreed'
  | 'readingConfirmed'
  | 'readingWithdrawn'
  | 'deposited'
  | 'versionAdded'
  | 'ACCEPTED'
  | 'CHANGES_REQUESTED'
  | 'withdrawn'
  | 'expires';

export interface Moment {
  key: string;
  kind: MomentKind;
  /** An instant, or a day for what is due or expires: the whole of that day counts. */
  at: string;
  author?: AuthorPartsFragment;
  /** The proof it is about. */
  title?: string;
  /** Of an observation, what was seen and by which side; of a word on a disagreement, which side wrote it. */
  seen?: { side: ManifestoSide; observed?: ObservedValue };
  /** Of a declaration. */
  status?: Obligation['declarations'][number]['status'];
}

type Evidence = Obligation['evidence'][number];

function versionMoments({ id: evidenceId, title, versions, withdrawnAt }: Evidence, obligationId: string): Moment[] {
  return versions.flatMap(({ id, number, createdAt, author, reviews, validUntil, isCurrent }) => [
    { key: `version-${id}`, kind: number === 1 ? 'deposited' : 'versionAdded', at: createdAt, author, title },
    ...reviews
      .filter((review) => review.obligationId === obligationId)
      .map((review): Moment => ({ key: `review-${review.id}`, kind: review.verdict, at: review.reviewedAt, author: review.author, title })),
    ...(isCurrent && validUntil && !withdrawnAt ? [{ key: `expiry-${evidenceId}`, kind: 'expires' as const, at: validUntil, title }] : []),
  ]);
}

const withdrawals = ({ id, title, withdrawnAt }: Evidence): Moment[] =>
  withdrawnAt ? [{ key: `withdrawal-${id}`, kind: 'withdrawn', at: withdrawnAt, title }] : [];

/** What each side saw, took back, and told the others of what they see differently. */
const conduct = ({ observations, disagreement }: Obligation): Moment[] => [
  ...observations.map(({ id, recordedAt, author, side, observed }): Moment => {
    return { key: id, kind: 'observed', at: recordedAt, author, seen: { side, observed } };
  }),
  ...observations.flatMap(({ id, retraction, side, observed }): Moment[] =>
    retraction
      ? [
          {
            key: `back-${id}`,
            kind: 'observationRetracted',
            at: retraction.retractedAt,
            author: retraction.author,
            seen: { side, observed },
          },
        ]
      : [],
  ),
  ...(disagreement?.sideMessages ?? []).map(({ id, writtenAt, author, side }): Moment => {
    return { key: id, kind: 'disagreed', at: writtenAt, author, seen: { side } };
  }),
];

/** What each signatory last said of how words of it are read. */
const readings = ({ wordingReading }: Obligation): Moment[] =>
  (wordingReading?.readingSignatories ?? []).flatMap(({ partyId, readingWord: word }): Moment[] =>
    word
      ? [
          {
            key: `reading-${partyId}`,
            kind: word.isConfirmed ? 'readingConfirmed' : 'readingWithdrawn',
            at: word.recordedAt,
            author: word.author,
          },
        ]
      : [],
  );

/** A day ends after every instant in it. */
const rankOf = (at: string) => (at.length === 10 ? `${at}T99` : at);

/** What happened and what is to come around one obligation, oldest first. */
export function readTimeline(obligation: Obligation): Moment[] {
  const { id, dueOn, lapsesOn, declarations, contestations, applicability, evidence, breaches, uses } = obligation;
  const moments: Moment[] = [
    ...declarations.map((one): Moment => ({ key: one.id, kind: 'declared', at: one.declaredAt, author: one.author, status: one.status })),
    ...applicability.decisions.map((one): Moment => ({ key: one.id, kind: 'applicability', at: one.decidedAt, author: one.author })),
    ...contestations.map((one): Moment => ({ key: one.id, kind: 'contested', at: one.openedAt, author: one.author })),
    ...contestations.flatMap((one): Moment[] =>
      one.resolvedAt ? [{ key: `end-${one.id}`, kind: 'resolved', at: one.resolvedAt, author: one.resolver ?? undefined }] : [],
    ),
    ...breaches.map((one): Moment => ({ key: one.id, kind: 'broken', at: one.recordedAt, author: one.author })),
    ...breaches.flatMap((one): Moment[] =>
      one.endedAt ? [{ key: `end-${one.id}`, kind: 'breachEnded', at: one.endedAt, author: one.ender ?? undefined }] : [],
    ),
    ...uses.map((one): Moment => ({ key: one.id, kind: 'used', at: one.recordedAt, author: one.author })),
    ...conduct(obligation),
    ...readings(obligation),
    ...evidence.flatMap((one) => [...versionMoments(one, id), ...withdrawals(one)]),
    ...(dueOn ? [{ key: 'due', kind: 'due' as const, at: dueOn }] : []),
    ...(lapsesOn ? [{ key: 'lapses', kind: 'lapses' as const, at: lapsesOn }] : []),
  ];
  return moments.sort((a, b) => rankOf(a.at).localeCompare(rankOf(b.at)));
}
