import type { Client } from 'pg';
import type { ProfileValue } from '../../server/conventions/profileAnswer.entity.ts';
import type { ObservedValue } from '../../server/manifesto/observation.entity.ts';
import type { DeclarationStatus } from '../../server/obligations/declaration.entity.ts';
import type { Side } from '../../server/obligations/observers.policy.ts';
import type { CommitmentValues } from '../support/factories.conventions.ts';
import type { Factory } from '../support/factories.ts';
import { type At, instant } from '../support/factories.writer.ts';
import { type OccurrenceFact, tellOccurrence } from './occurrenceStory.ts';

interface Validity {
  validFrom?: string;
  validUntil?: string;
}
/** One thing that happens to an obligation; evidence and contestations go by a letter. */
export type Fact = { at: At } & (
  | { kind: 'declare'; status: DeclarationStatus }
  | ({ kind: 'deposit' | 'renew'; evidence: string; occurrence?: number } & Validity)
  | OccurrenceFact
  | { kind: 'accept' | 'sendBack'; evidence: string; version?: number }
  | { kind: 'withdraw' | 'unlink' | 'relink'; evidence: string }
  | { kind: 'share' | 'acceptElsewhere' | 'sendBackElsewhere'; evidence: string }
  | { kind: 'contest' | 'resolve'; contestation: string }
  | { kind: 'decide'; isApplicable: boolean }
  | { kind: 'answer'; key: string; value: ProfileValue }
  | { kind: 'move'; reopens: boolean; commitment?: CommitmentValues }
  | { kind: 'opens' | 'closes' }
  | { kind: 'observe'; side: Side; value: ObservedValue; observedOn: string }
  | { kind: 'takeBack'; side: Side }
  | { kind: 'read'; signatory: 1 | 2; isConfirmed: boolean; proposed?: string }
);

export const declare = (status: DeclarationStatus, at: At): Fact => ({ kind: 'declare', status, at });
export const met = (at: At): Fact => declare('MET', at);
export const deposit = (evidence: string, at: At, validity: Validity = {}): Fact => ({ kind: 'deposit', evidence, at, ...validity });
export const renew = (evidence: string, at: At, validity: Validity = {}): Fact => ({ kind: 'renew', evidence, at, ...validity });
export const accept = (evidence: string, at: At, version?: number): Fact => ({ kind: 'accept', evidence, at, version });
export const sendBack = (evidence: string, at: At, version?: number): Fact => ({ kind: 'sendBack', evidence, at, version });
export const withdraw = (evidence: string, at: At): Fact => ({ kind: 'withdraw', evidence, at });
export const unlink = (evidence: string, at: At): Fact => ({ kind: 'unlink', evidence, at });
export const relink = (evidence: string, at: At): Fact => ({ kind: 'relink', evidence, at });
export const share = (evidence: string, at: At): Fact => ({ kind: 'share', evidence, at });
export const acceptElsewhere = (evidence: string, at: At): Fact => ({ kind: 'acceptElsewhere', evidence, at });
export const sendBackElsewhere = (evidence: string, at: At): Fact => ({ kind: 'sendBackElsewhere', evidence, at });
export const contest = (contestation: string, at: At): Fact => ({ kind: 'contest', contestation, at });
export const resolve = (contestation: string, at: At): Fact => ({ kind: 'resolve', contestation, at });
export const decide = (isApplicable: boolean, at: At): Fact => ({ kind: 'decide', isApplicable, at });
export const answer = (key: string, value: ProfileValue, at: At): Fact => ({ kind: 'answer', key, value, at });
/** Another version of the catalogue, of which this obligation says the same or, where it reopens, another thing. */
export const move = (at: At, commitment?: CommitmentValues): Fact => ({ kind: 'move', reopens: false, commitment, at });
export const reopen = (at: At, commitment?: CommitmentValues): Fact => ({ kind: 'move', reopens: true, commitment, at });
export const observe = (side: Side, value: ObservedValue, observedOn: string, at: At): Fact => ({
  kind: 'observe',
  side,
  value,
  observedOn,
  at,
});
/** A side takes back the last thing it said it saw. */
export const takeBack = (side: Side, at: At): Fact => ({ kind: 'takeBack', side, at });
/** The reading that stories propose of words of an obligation. */
export const READING = { wording: 'avant la fin', proposed: 'Pas avant la fin de la période.' };
/** The first or second signatory reads them so, or takes that back. */
export const read = (signatory: 1 | 2, at: At, proposed?: string): Fact => ({ kind: 'read', signatory, isConfirmed: true, proposed, at });
export const unread = (signatory: 1 | 2, at: At): Fact => ({ kind: 'read', signatory, isConfirmed: false, at });
export const opens = (at: At): Fact => ({ kind: 'opens', at });
export const closes = (at: At): Fact => ({ kind: 'closes', at });

export interface Setting {
  commitment?: CommitmentValues;
  signedOn?: string;
  endsOn?: string | null;
}

/** An obligation to which facts happen one after the other. */
export class Story {
  readonly obligationId: string;
  private readonly conventionId: string;
  private readonly make: Factory;
  private readonly evidence = new Map<string, { id: string; versions: string[] }>();
  private readonly contestations = new Map<string, string>();
  private otherObligationId: string | undefined;

  private constructor(make: Factory, obligationId: string, conventionId: string) {
    this.make = make;
    this.obligationId = obligationId;
    this.conventionId = conventionId;
  }

  static async begin(make: Factory, { commitment, signedOn, endsOn }: Setting = {}): Promise<Story> {
    const convention = await make.convention({ signedOn: signedOn ?? '2020-11-23', endsOn: endsOn ?? null });
    const obligation = await make.obligation({ conventionId: convention.id, commitment });
    if (commitment?.reading) await make.party({ conventionId: convention.id });
    await make.openMoments(convention.id);
    return new Story(make, obligation.id, convention.id);
  }

  async tell(fact: Fact): Promise<void> {
    const { make, obligationId } = this;
    const { at } = fact;
    switch (fact.kind) {
      case 'declare':
        await make.declaration({ obligationId, status: fact.status, at });
        return;
      case 'decide':
        await make.applicabilityDecision({ obligationId, isApplicable: fact.isApplicable, at });
        return;
      case 'answer':
        await make.profileAnswer({ conventionId: this.conventionId, key: fact.key, value: fact.value, at });
        return;
      case 'contest':
        this.contestations.set(fact.contestation, (await make.contestation({ obligationId, at })).id);
        return;
      case 'resolve':
        await make.resolveContestation(this.contestations.get(fact.contestation)!, at);
        return;
      case 'move':
        await make.obligationMove({ obligationId, at, reopens: fact.reopens, commitment: fact.commitment });
        return;
      case 'opens':
      case 'closes':
        await make.bounds(obligationId, fact.kind === 'opens' ? 'opened_at' : 'closed_at', at);
        return;
      case 'observe':
        await make.observation({ obligationId, side: fact.side, value: fact.value, observedOn: fact.observedOn, at });
        return;
      case 'takeBack':
        await make.takeBackObservation(obligationId, fact.side, at);
        return;
      case 'read':
        await make.wordingReading({ ...fact, obligationId, proposed: fact.proposed ?? READING.proposed });
        return;
      case 'deposit':
        return this.deposit(fact);
      case 'meet':
      case 'follow':
      case 'announce':
      case 'date':
      case 'breach':
      case 'mend':
      case 'use':
        return tellOccurrence(make, { obligationId, conventionId: this.conventionId }, fact);
      default:
        return this.onEvidence(fact);
    }
  }

  private async deposit({
    evidence,
    at,
    occurrence,
    ...version
  }: { evidence: string; at: At; occurrence?: number } & Validity): Promise<void> {
    const { make, obligationId } = this;
    const occurrenceId = occurrence ? await make.occurrenceId(obligationId, occurrence) : null;
    const { validFrom, validUntil } = version;
    const made = await make.evidence({ obligationId, occurrenceId, at, version: { validFrom, validUntil } });
    this.evidence.set(evidence, { id: made.id, versions: [made.versionId] });
  }

  private async onEvidence(fact: Extract<Fact, { evidence: string }>): Promise<void> {
    const { make, obligationId } = this;
    const { id, versions } = this.evidence.get(fact.evidence)!;
    const { at } = fact;
    if (fact.kind === 'renew') {
      versions.push((await make.evidenceVersion({ evidenceId: id, at, validFrom: fact.validFrom, validUntil: fact.validUntil })).id);
    } else if (fact.kind === 'accept' || fact.kind === 'sendBack') {
      const evidenceVersionId = versions.at(fact.version ? fact.version - 1 : -1)!;
      await make.review({ obligationId, evidenceVersionId, verdict: fact.kind === 'accept' ? 'ACCEPTED' : 'CHANGES_REQUESTED', at });
    } else if (fact.kind === 'withdraw') {
      await make.withdrawEvidence(id, at);
    } else if (fact.kind === 'unlink') {
      await make.unlinkEvidence(id, obligationId, at);
    } else if (fact.kind === 'relink') {
      await make.evidenceLink({ evidenceId: id, obligationId, at });
    } else {
      await this.elsewhere(fact.kind, id, versions.at(-1)!, at);
    }
  }

  private async elsewhere(kind: string, evidenceId: string, evidenceVersionId: string, at: At): Promise<void> {
    if (!this.otherObligationId) {
      this.otherObligationId = (await this.make.obligation({ conventionId: this.conventionId })).id;
    }
    const obligationId = this.otherObligationId;
    if (kind === 'share') {
      await this.make.evidenceLink({ evidenceId, obligationId, at });
    } else {
      const verdict = kind === 'acceptElsewhere' ? 'ACCEPTED' : 'CHANGES_REQUESTED';
      await this.make.review({ obligationId, evidenceVersionId, verdict, at });
    }
  }
}

export interface Computed {
  assurance: string;
  dueOn: string | null;
  isOverdue: boolean;
  evidenceCount: number;
  waitingCount: number;
  openContestationCount: number;
  nextExpiryOn: string | null;
  lapsesOn: string | null;
  awaitsDeclaration: boolean;
  declarationStatus: string | null;
}

/** The computed state of each obligation at each instant, in one statement. */
export async function statesOf(client: Client, asked: { obligationId: string; asOf: At }[]): Promise<Computed[]> {
  const { rows } = await client.query<Computed>(
    `select coalesce(s.assurance, 'NONE') as assurance, s.due_on::text as "dueOn", s.is_overdue as "isOverdue", s.evidence_count as "evidenceCount",
       s.waiting_count as "waitingCount", s.open_contestation_count as "openContestationCount",
       s.next_expiry_on::text as "nextExpiryOn", s.lapses_on::text as "lapsesOn", coalesce(s.awaits_declaration, false) as "awaitsDeclaration", s.declaration_status as "declarationStatus"
     from unnest($1::uuid[], $2::timestamptz[]) with ordinality as asked(obligation_id, as_of, position)
     left join lateral (select * from obligation_state(asked.as_of) state where state.obligation_id = asked.obligation_id) s on true
     order by asked.position`,
    [asked.map(({ obligationId }) => obligationId), asked.map(({ asOf }) => instant(asOf))],
  );
  return rows;
}
