/** Source of the current instant. Injected everywhere a rule depends on time, so that tests choose the day. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The zone of every legal clock of the product. */
export const LEGAL_TIME_ZONE = 'Europe/Paris';
