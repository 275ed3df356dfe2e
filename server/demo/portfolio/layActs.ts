import type { EntityManager } from '@mikro-orm/postgresql';
import { ProfileAnswer } from '../../conventions/profileAnswer.entity.ts';
import { Evidence } from '../../evidence/evidence.entity.ts';
import { EvidenceLink } from '../../evidence/evidenceLink.entity.ts';
import { EvidenceVersion } from '../../evidence/evidenceVersion.entity.ts';
import { Review } from '../../evidence/review.entity.ts';
import { DisagreementMessage } from '../../manifesto/disagreementMessage.entity.ts';
import { Observation } from '../../manifesto/observation.entity.ts';
import { ApplicabilityDecision } from '../../obligations/applicabilityDecision.entity.ts';
import { Contestation } from '../../obligations/contestations/contestation.entity.ts';
import { Declaration } from '../../obligations/declaration.entity.ts';
import { dayOf } from '../../platform/asOf.ts';
import type { Change } from '../../platform/db/changes.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { Signature } from '../../platform/db/signature.ts';
import type { Act, Answered, Cause, Contested, Decided, Declared, Deposited, Discussed, Observed, Reviewed } from './acts.ts';
import type { Bulk } from './bulk.ts';
import { idOf } from './chance.ts';
import type { Laid } from './laid.ts';
import { signatureOf } from './members.ts';

/** What an act wrote, and what it was about. */
interface Written {
  action: string;
  subject: { type: string; id: string };
  changes: Change[];
}

const SIDES = { TEAM: 'TEAM', SPONSOR: 'PARTNER', REVIEWER: 'REVIEWER' } as Record<string, string>;
const causeName = (about: string, { moment, causeKey }: Cause): string => `${about} ${moment} ${causeKey}`;

/** Writes the acts of one convention, one after the other. */
class Acts {
  private readonly tx: EntityManager;
  private readonly bulk: Bulk;
  private readonly laid: Laid;
  private readonly ranks = new Map<string, number>();
  /** Of each obligation or occurrence, its proof and the version to be reviewed. */
  private readonly proofs = new Map<string, { evidence: string; version: string }>();

  constructor(tx: EntityManager, bulk: Bulk, laid: Laid) {
    this.tx = tx;
    this.bulk = bulk;
    this.laid = laid;
  }

  private id(act: Act, what: string): string {
    return idOf(`${what} ${this.laid.conventionId} ${JSON.stringify(act)}`, act.at);
  }

  private nextRank(series: string): number {
    const rank = (this.ranks.get(series) ?? 0) + 1;
    this.ranks.set(series, rank);
    return rank;
  }

  private obligation(about: string): string {
    return this.laid.obligations.get(about)!;
  }

  private occurrence(about: string, cause?: Cause): string | null {
    if (!cause) return null;
    const found = this.laid.occurrences.get(causeName(about, cause));
    if (!found) throw new Error(`The demonstration has no occurrence ${causeName(about, cause)}`);
    return found;
  }

  private about(action: string, about: string, changes: Change[]): Written {
    return { action, subject: { type: 'Obligation', id: this.obligation(about) }, changes };
  }

  /** What answers one occurrence of a schedule opens the next. */
  private async openNext({ about, cause, doneAt, at }: Declared): Promise<void> {
    if (cause?.moment !== 'schedule' || !doneAt) return;
    const [next] = await read<{ id: string | null }>(
      this.tx,
      sql`select next_occurrence(${this.occurrence(about, cause)}, ${dayOf(doneAt)}::date, ${at}) as id`,
    );
    if (next?.id) this.laid.occurrences.set(causeName(about, { ...cause, causeKey: String(Number(cause.causeKey) + 1) }), next.id);
  }

  async declare(act: Declared, by: Signature): Promise<Written> {
    const { about, status, comment, cause, doneAt = null, at } = act;
    const obligation = this.obligation(about);
    const said = { obligation, rank: this.nextRank(`declaration ${about}`), occurrence: this.occurrence(about, cause) };
    const late = { doneAt, lateMinutes: null, lateReason: null };
    const row = { id: this.id(act, 'declaration'), ...said, status, comment, declaredAt: at, ...late, ...by };
    await this.openNext(act);
    return this.about('obligation.declared', about, [this.bulk.add(Declaration, row, at)]);
  }

  deposit(act: Deposited, by: Signature): Written {
    const { about, title, content, validUntil = null, cause, at } = act;
    const [evidence, version] = [this.id(act, 'evidence'), this.id(act, 'version')];
    this.proofs.set(cause ? causeName(about, cause) : about, { evidence, version });
    const held = { convention: this.laid.conventionId, party: this.laid.parties.get(about.split('/')[1]!) };
    const kind = 'url' in content ? 'LINK' : 'STATEMENT';
    const offered = { kind, title, description: null, confidentiality: 'PARTIES', depositedAt: at };
    const inside = { ...NO_CONTENT, ...content, validUntil };
    const link = { evidence, obligation: this.obligation(about), occurrence: this.occurrence(about, cause), linkedAt: at };
    const changes = [
      this.bulk.add(Evidence, { id: evidence, ...held, ...offered, ...by }, at),
      this.bulk.add(EvidenceVersion, { id: version, evidence, number: 1, createdAt: at, ...inside, ...by }, at),
      this.bulk.add(EvidenceLink, { id: this.id(act, 'link'), ...link, ...by }, at),
    ];
    return { action: 'evidence.deposited', subject: { type: 'Evidence', id: evidence }, changes };
  }

  review(act: Reviewed, by: Signature): Written {
    const { about, verdict, changeKind = null, comment, cause, at } = act;
    const { evidence, version } = this.proofs.get(cause ? causeName(about, cause) : about)!;
    const on = { obligation: this.obligation(about), evidenceVersion: version, rank: this.nextRank(`review ${about} ${version}`) };
    const row = { id: this.id(act, 'review'), ...on, verdict, changeKind, comment, reviewedAt: at, ...by };
    return { action: 'evidence.reviewed', subject: { type: 'Evidence', id: evidence }, changes: [this.bulk.add(Review, row, at)] };
  }

  contest(act: Contested, by: Signature): Written {
    const { about, reason, at } = act;
    const openedForPartyId = this.laid.parties.get(by.authorParty!);
    const row = { id: this.id(act, 'contestation'), obligation: this.obligation(about), occurrence: null, reason, openedAt: at };
    return this.about('obligation.contested', about, [this.bulk.add(Contestation, { ...row, openedForPartyId, ...by }, at)]);
  }

  decide(act: Decided, by: Signature): Written {
    const { about, isApplicable, reason, at } = act;
    const rank = this.nextRank(`decision ${about}`);
    const row = { id: this.id(act, 'decision'), obligation: this.obligation(about), rank, isApplicable, reason, decidedAt: at, ...by };
    return this.about('obligation.applicabilitySet', about, [this.bulk.add(ApplicabilityDecision, row, at)]);
  }

  observe(act: Observed, by: Signature): Written {
    const { about, value, observedOn, words, at } = act;
    const rank = this.nextRank(`observation ${about}`);
    const seen = { side: SIDES[act.by], value, observedOn, words, retracts: null, review: null, recordedAt: at };
    const row = { id: this.id(act, 'observation'), obligation: this.obligation(about), rank, ...seen, ...by };
    return this.about('obligation.observed', about, [this.bulk.add(Observation, row, at)]);
  }

  discuss(act: Discussed, by: Signature): Written {
    const { about, body, at } = act;
    const row = { id: this.id(act, 'word'), obligation: this.obligation(about), side: SIDES[act.by], body, writtenAt: at, ...by };
    return this.about('obligation.disagreementAnswered', about, [this.bulk.add(DisagreementMessage, row, at)]);
  }

  answer(act: Answered, by: Signature): Written {
    const { key, value, at } = act;
    const convention = this.laid.conventionId;
    const row = { id: this.id(act, 'answer'), convention, key, value, answeredAt: at, ...by };
    const subject = { type: 'Convention', id: convention };
    return { action: 'convention.profileAnswered', subject, changes: [this.bulk.add(ProfileAnswer, row, at)] };
  }

  write(act: Act, by: Signature): Written | Promise<Written> {
    switch (act.kind) {
      case 'DECLARE':
        return this.declare(act, by);
      case 'DEPOSIT':
        return this.deposit(act, by);
      case 'REVIEW':
        return this.review(act, by);
      case 'CONTEST':
        return this.contest(act, by);
      case 'DECIDE':
        return this.decide(act, by);
      case 'OBSERVE':
        return this.observe(act, by);
      case 'DISCUSS':
        return this.discuss(act, by);
      case 'ANSWER':
        return this.answer(act, by);
    }
  }
}

/** Content that a version holds none of. */
const NO_CONTENT = {
  blob: null,
  fileName: null,
  mediaType: null,
  fileDescription: null,
  url: null,
  statement: null,
  validFrom: null,
  note: null,
};

/** Adds what the acts of a convention write, with an entry of its journal for each. */
export async function layActs(tx: EntityManager, bulk: Bulk, laid: Laid, acts: readonly Act[]): Promise<void> {
  const written = new Acts(tx, bulk, laid);
  for (const act of acts) {
    const by = signatureOf(act, laid.agreed.service, laid.ground.people);
    bulk.note({ chain: laid.conventionId, by, at: act.at, ...(await written.write(act, by)) });
  }
}
