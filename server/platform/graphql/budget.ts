const MINUTE_SECONDS = 60;
/** Who is remembered; the one who spent longest ago is forgotten first, full again by then or nearly. */
const MOST_REMEMBERED = 10_000;

export interface Account {
  /** What was asked may be spent. */
  isGranted: boolean;
  limit: number;
  /** What is left, whole units. */
  remaining: number;
  /** Seconds until what was asked can be had; when granted, until everything can. */
  reset: number;
}

/** So much a minute for each person, which fills again all the time (a token bucket); what was not spent does not add up beyond a minute. Per process. */
export class Budget {
  private readonly spent = new Map<string, { amount: number; at: number }>();
  private readonly perMinute: number;

  constructor(perMinute: number) {
    this.perMinute = perMinute;
  }

  /** Spends `amount` if there is enough of it. Zero only looks. */
  spend(person: string, amount: number, now = performance.now()): Account {
    const perSecond = this.perMinute / MINUTE_SECONDS;
    const known = this.spent.get(person);
    const owed = known ? Math.max(0, known.amount - (perSecond * (now - known.at)) / 1000) : 0;
    const isGranted = owed + amount <= this.perMinute && (amount > 0 || owed < this.perMinute);
    const after = isGranted ? owed + amount : owed;
    this.remember(person, after, now);
    const missing = isGranted ? after : owed + Math.max(1, amount) - this.perMinute;
    return {
      isGranted,
      limit: this.perMinute,
      remaining: Math.max(0, Math.floor(this.perMinute - after)),
      reset: Math.max(1, Math.ceil(missing / perSecond)),
    };
  }

  private remember(person: string, amount: number, at: number): void {
    this.spent.delete(person);
    if (amount > 0) this.spent.set(person, { amount, at });
    if (this.spent.size > MOST_REMEMBERED) this.spent.delete(this.spent.keys().next().value!);
  }
}
