import type { OpeningDef } from '../../server/catalogues/catalogueFile.ts';
import type { DeclarationStatus } from '../../server/obligations/declaration.entity.ts';
import type { Side } from '../../server/obligations/observers.policy.ts';
import { type Fact, READING, type Setting } from './assuranceStory.ts';

/** Numbers between 0 and 1 that the seed alone decides. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Known {
  letter: string;
  isLinked: boolean;
  isWithdrawn: boolean;
}
type Unordered<T> = T extends unknown ? Omit<T, 'at'> : never;

const HOUR = 3_600_000;
const STATUSES: DeclarationStatus[] = ['MET', 'MET', 'MET', 'PARTLY_MET', 'IN_PROGRESS', 'NOT_MET'];
const ASKED: OpeningDef = { moment: 'request.asked', about: 'help', due: { kind: 'RELATIVE', rule: 'P1M' } };
const SETTINGS: Setting[] = [
  {},
  {},
  {},
  { commitment: { nature: 'STANDING', reviewPeriod: 'P2M' } },
  { commitment: { deadlineFrom: 'agreement.signedOn', deadlineRule: 'P5Y' } },
  { commitment: { appliesIf: { op: 'truth', arg: { key: 'service.authenticatesUsers' } } } },
  { commitment: { isToConfirm: true } },
  { commitment: { reading: READING } },
  {
    commitment: {
      tracking: 'OCCUR',
      nature: 'PERIODIC',
      deadlineKind: 'PERIODIC',
      deadlineRule: 'P6M',
      deadlineFrom: 'agreement.signedOn',
    },
    signedOn: '2025-03-01',
  },
  { commitment: { tracking: 'OCCUR', nature: 'TRIGGERED', opensOn: [ASKED] }, signedOn: '2025-03-01' },
  { commitment: { tracking: 'PROVE', nature: 'STANDING', opensOn: [ASKED] }, signedOn: '2025-03-01' },
  { commitment: { tracking: 'OCCUR', nature: 'TERMINAL', opensOn: [{ moment: 'convention.ended' }] }, endsOn: '2026-03-01' },
  { commitment: { tracking: 'USE' } },
  { commitment: { tracking: 'NOTE' } },
];

/** A commitment that is observed. */
export const CONDUCT: Setting = { commitment: { tracking: 'OBSERVE', nature: 'STANDING' } };

/** Facts that may happen one after the other, drawn at random; each is later than the one before. */
export class Fate {
  readonly setting: Setting;
  private readonly draw: () => number;
  private readonly evidence: Known[] = [];
  private readonly open: string[] = [];
  private letters = 0;
  private now = Date.parse('2025-09-01T08:00:00Z');

  constructor(seed: number, setting?: Setting) {
    this.draw = chance(seed);
    this.setting = setting ?? this.pick(SETTINGS);
  }

  next(): Fact {
    this.now += Math.ceil(this.draw() ** 3 * 60 * 24) * HOUR;
    return { ...this.pick(this.possible())(), at: new Date(this.now) } as Fact;
  }

  private pick<T>(items: T[]): T {
    return items[Math.floor(this.draw() * items.length)]!;
  }

  private letter(): string {
    this.letters += 1;
    return `N${this.letters}`;
  }

  private validity(): { validFrom?: string; validUntil?: string } {
    const day = (days: number) => new Date(this.now + days * 24 * HOUR).toISOString().slice(0, 10);
    const from = Math.floor(this.draw() * 20) - 10;
    return {
      validFrom: this.draw() < 0.3 ? day(from) : undefined,
      validUntil: this.draw() < 0.5 ? day(from + this.draw() * 60) : undefined,
    };
  }

  private possible(): (() => Unordered<Fact>)[] {
    const always: (() => Unordered<Fact>)[] = [
      () => ({ kind: 'declare', status: this.pick(STATUSES) }),
      () => ({ kind: 'declare', status: 'MET' }),
      () => this.deposit(),
      () => ({ kind: 'answer', key: 'service.authenticatesUsers', value: this.pick([true, true, false, null]) }),
      () => ({ kind: 'decide', isApplicable: this.draw() < 0.9 }),
      () => this.contest(),
      () => ({ kind: 'move', reopens: this.draw() < 0.5, ...(this.draw() < 0.3 ? { commitment: { isToConfirm: true } } : {}) }),
    ];
    always.push(...this.ofOccurrences(), ...(this.setting === CONDUCT ? this.ofSides() : []));
    if (this.setting.commitment?.reading) always.push(...Array.from({ length: 9 }, () => () => this.read()));
    if (this.open.length > 0) always.push(() => ({ kind: 'resolve', contestation: this.open.pop()! }));
    const offered = this.evidence.filter(({ isWithdrawn }) => !isWithdrawn);
    return [...always, ...offered.flatMap((known) => this.onEvidence(known))];
  }

  private read(): Unordered<Fact> {
    return { kind: 'read', signatory: this.pick([1, 2]), isConfirmed: this.draw() < 0.8 };
  }

  private deposit(): Unordered<Fact> {
    const letter = this.letter();
    this.evidence.push({ letter, isLinked: true, isWithdrawn: false });
    return { kind: 'deposit', evidence: letter, ...this.validity() };
  }

  /** What opens, answers and moves occurrences, and what breaks or uses: of any obligation, those that have none included. */
  private ofOccurrences(): (() => Unordered<Fact>)[] {
    const day = (days: number) => new Date(this.now + days * 24 * HOUR).toISOString().slice(0, 10);
    const occurrence = 1 + Math.floor(this.draw() * 3);
    const meet = (status: DeclarationStatus): Unordered<Fact> => ({ kind: 'meet', occurrence, status });
    return [
      () => meet('MET'),
      () => meet(this.pick(['MET', 'NOT_REQUIRED', 'IN_PROGRESS'])),
      () => ({ kind: 'announce', key: this.letter() }),
      () => ({ kind: 'date', date: 'ENDS', value: this.draw() < 0.3 ? null : day(this.draw() * 200) }),
      () => (this.draw() < 0.5 ? { kind: 'use', usedOn: day(-1) } : { kind: 'announce', key: this.letter() }),
      () =>
        this.draw() < 0.5
          ? { kind: 'breach', brokenOn: day(-1), ...(this.draw() < 0.5 ? { occurrence } : {}) }
          : { kind: 'mend', endedOn: day(0) },
    ];
  }

  /** What the sides see of conduct: more often than anything else happens. */
  private ofSides(): (() => Unordered<Fact>)[] {
    const side = (): Side => this.pick(['PARTNER', 'TEAM', 'REVIEWER']);
    const day = () => new Date(this.now - this.draw() ** 2 * 400 * 24 * HOUR).toISOString().slice(0, 10);
    const see = (): Unordered<Fact> => ({
      kind: 'observe',
      side: side(),
      value: this.pick(['KEPT', 'KEPT', 'KEPT', 'AT_RISK', 'BROKEN', 'NOT_OBSERVED']),
      observedOn: day(),
    });
    return [...Array.from({ length: 6 }, () => see), () => ({ kind: 'takeBack', side: side() })];
  }

  private contest(): Unordered<Fact> {
    this.open.push(this.letter());
    return { kind: 'contest', contestation: this.open.at(-1)! };
  }

  private onEvidence(known: Known): (() => Unordered<Fact>)[] {
    const evidence = known.letter;
    const link = (isLinked: boolean, kind: 'unlink' | 'relink'): Unordered<Fact> => {
      known.isLinked = isLinked;
      return { kind, evidence };
    };
    if (!known.isLinked) return [() => link(true, 'relink')];
    return [
      ...Array.from({ length: 5 }, () => (): Unordered<Fact> => ({ kind: 'accept', evidence })),
      () => ({ kind: 'sendBack', evidence }),
      () => ({ kind: 'renew', evidence, ...this.validity() }),
      () => link(false, 'unlink'),
      () => {
        known.isWithdrawn = true;
        return { kind: 'withdraw', evidence };
      },
    ];
  }
}
