import { type Day, dayAfter, startOf } from '../../server/clocks/days.ts';
import type { DeclarationStatus } from '../../server/obligations/declaration.entity.ts';
import { dayOf } from '../../server/platform/asOf.ts';
import type { Fact, Setting } from './assuranceStory.ts';

interface Version {
  at: Date;
  validFrom?: Day;
  validUntil?: Day;
  reviews: { at: Date; isAccepted: boolean }[];
}

interface Proof {
  linkedAt: Date;
  isLinked: boolean;
  isWithdrawn: boolean;
  versions: Version[];
}

interface InForce {
  from: Date;
  reviewedAt: Date;
  /** Last day, included. */
  until: Day | null;
}

const latest = <T extends { at: Date }>(items: T[]): T | undefined => items.at(-1);

/**
 * What happened to an obligation that has no occurrence, told again without a line of the rule: what sentences about it must agree with. Facts are
 * told in order.
 */
export class LifeFacts {
  private readonly proofs = new Map<string, Proof>();
  private readonly contested = new Set<string>();
  private readonly declared: { at: Date; status: DeclarationStatus }[] = [];
  private readonly reviewPeriod: string | undefined;
  private reopenedAt = new Date(0);
  /** A proof was accepted once, whatever became of it. */
  wasAccepted = false;

  constructor({ commitment }: Setting) {
    this.reviewPeriod = commitment?.reviewPeriod ?? undefined;
  }

  tell(fact: Fact): void {
    const at = fact.at as Date;
    switch (fact.kind) {
      case 'declare':
        this.declared.push({ at, status: fact.status });
        break;
      case 'meet':
        this.declared.push({ at, status: fact.status === 'NOT_REQUIRED' ? 'MET' : fact.status });
        break;
      case 'contest':
        this.contested.add(fact.contestation);
        break;
      case 'resolve':
        this.contested.delete(fact.contestation);
        break;
      case 'move':
        if (fact.reopens) this.reopenedAt = at;
        break;
      case 'deposit':
        this.proofs.set(fact.evidence, { linkedAt: at, isLinked: true, isWithdrawn: false, versions: [{ ...fact, at, reviews: [] }] });
        break;
      default:
        this.onProof(fact, at);
    }
  }

  private onProof(fact: Fact, at: Date): void {
    const proof = 'evidence' in fact ? this.proofs.get(fact.evidence) : undefined;
    if (!proof) return;
    if (fact.kind === 'renew') proof.versions.push({ ...fact, at, reviews: [] });
    if (fact.kind === 'accept' || fact.kind === 'sendBack')
      latest(proof.versions)!.reviews.push({ at, isAccepted: fact.kind === 'accept' });
    if (fact.kind === 'accept') this.wasAccepted = true;
    if (fact.kind === 'withdraw') proof.isWithdrawn = true;
    if (fact.kind === 'unlink') proof.isLinked = false;
    if (fact.kind === 'relink') Object.assign(proof, { isLinked: true, linkedAt: at });
  }

  /** The latest word of the bound party on what the obligation means now. */
  get word(): { at: Date; status: DeclarationStatus } | undefined {
    const said = latest(this.declared);
    return said && said.at >= this.reopenedAt ? said : undefined;
  }

  get isContested(): boolean {
    return this.contested.size > 0;
  }

  private get offered(): Proof[] {
    return [...this.proofs.values()].filter(({ isLinked, isWithdrawn }) => isLinked && !isWithdrawn);
  }

  get proofCount(): number {
    return this.offered.length;
  }

  /** The newest version of a proof waits for its first review. */
  get waits(): boolean {
    return this.offered.some(({ versions, linkedAt }) => {
      const { at, reviews } = latest(versions)!;
      return reviews.length === 0 && (at >= this.reopenedAt || linkedAt >= this.reopenedAt);
    });
  }

  /** Reviews of what is offered, the latest of all last. */
  get verdicts(): { at: Date; isAccepted: boolean }[] {
    const all = this.offered.flatMap(({ versions }) => versions.flatMap(({ reviews }) => reviews));
    return all.filter(({ at }) => at >= this.reopenedAt).sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  private lastDayOf({ validUntil }: Version, reviewedAt: Date): Day | null {
    const period = this.reviewPeriod ? dayAfter(dayOf(reviewedAt), this.reviewPeriod) : null;
    const days = [validUntil, period].filter((day): day is Day => typeof day === 'string');
    return days.toSorted()[0] ?? null;
  }

  /** The proofs accepted that are in force at an instant. */
  inForce(now: Date): InForce[] {
    return this.offered.flatMap(({ versions, linkedAt }) => {
      const version = latest(versions)!;
      const review = latest(version.reviews);
      if (!review?.isAccepted || review.at < this.reopenedAt) return [];
      const until = this.lastDayOf(version, review.at);
      const from = new Date(Math.max(...[review.at, linkedAt, ...(version.validFrom ? [startOf(version.validFrom)] : [])].map(Number)));
      const isOver = until !== null && dayOf(now) > until;
      return from <= now && !isOver ? [{ from, reviewedAt: review.at, until }] : [];
    });
  }

  /** A proof is in force, and the party has not spoken since the newest was accepted. */
  awaitsWord(now: Date): boolean {
    const [newest] = this.inForce(now).sort((a, b) => b.from.getTime() - a.from.getTime());
    return newest !== undefined && this.word?.status !== 'MET' && (!this.word || this.word.at < newest.reviewedAt);
  }
}
