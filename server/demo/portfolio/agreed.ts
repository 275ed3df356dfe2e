import { type Day, daysBetween, monthsAfter } from '../../clocks/days.ts';
import type { ActInput } from '../../conventions/actInput.ts';
import { DIRECTIONS, INCUBATORS } from './bodies.ts';
import { between } from './chance.ts';
import { ServiceDays } from './serviceDays.ts';
import type { Last, Service } from './services.ts';
import type { Teller } from './teller.ts';

const TERM_MONTHS = { whole: 36, ended: 24 };
/** Between the signature and the entry into force of what is only signed. */
const AWAITED_DAYS = 25;
/** When a convention that is a year old has all the care that it will have. */
const MATURE_DAYS = 400;

/** What happened last in a convention is the last of its journal: everything else was done before. */
const RESTS_FOR_DAYS: Record<Last, number> = { NOTICE: 25, COMMITTEE: 3, ALERTED: 3, NOTIFIED: 3 };

/** What the act of a convention says, and what its story is told by. */
export interface Agreed {
  service: Service;
  days: ServiceDays;
  teller: Teller;
  signedAt: Date;
  inForceOn: Day;
  endsOn: Day;
  title: string;
  /** Euros of each year, by its figure. */
  credits: { year: number; ae: number; cp: number }[];
  variables: Record<string, string>;
  noticePeriod: string;
  originals: number;
}

const euros = (amount: number): string => `${amount.toLocaleString('fr-FR').replace(/\s/g, '\u00a0')}\u00a0€`;
const WRITTEN: Record<number, string> = { 24: 'vingt-quatre mois', 36: 'trois ans' };

function creditsOf(slug: string, signedOn: Day, endsOn: Day): Agreed['credits'] {
  const [first, last] = [signedOn, endsOn].map((day) => Number(day.slice(0, 4))) as [number, number];
  const yearly = between(12, 40, `credits ${slug}`) * 5_000;
  return Array.from({ length: last - first }, (_, index) => ({ year: first + index, ae: yearly, cp: index === 0 ? yearly / 2 : yearly }));
}

/** The act of a service's convention, counted back from an instant. */
export function agreedOn(service: Service, now: Date): Agreed {
  const days = new ServiceDays(now, service.age);
  const months = service.life === 'ENDED' ? TERM_MONTHS.ended : TERM_MONTHS.whole;
  const endsOn = monthsAfter(days.signedOn, months);
  const credits = creditsOf(service.slug, days.signedOn, endsOn);
  const sum = (of: 'ae' | 'cp') => euros(credits.reduce((total, credit) => total + credit[of], 0));
  const isEnded = service.life === 'ENDED';
  const until = isEnded ? daysBetween(endsOn, days.today) : service.last ? RESTS_FOR_DAYS[service.last] : 0;
  const maturity = isEnded ? 1 : Math.min(1, 0.2 + (0.8 * days.age) / MATURE_DAYS);
  const centre = between(1, 98, `centre ${service.slug}`);
  return {
    service,
    days,
    teller: { service, days, level: service.care * maturity, until },
    signedAt: days.next(days.signedOn),
    inForceOn: service.life === 'SIGNED' ? days.ahead(AWAITED_DAYS) : days.signedOn,
    endsOn,
    title: `Délégation de gestion – ${service.name}`,
    credits,
    noticePeriod: 'P3M',
    originals: 2,
    variables: {
      service: service.name,
      delegant: INCUBATORS[service.incubator]!.named,
      delegataire: DIRECTIONS[service.direction]!.named,
      programme: `9${String(service.incubator + 10)} « Services publics numériques » (démonstration)`,
      centreFinancier: `09${service.incubator + 10}-DEMO-${String(centre).padStart(4, '0')}`,
      montantAE: sum('ae'),
      montantCP: sum('cp'),
      duree: WRITTEN[months]!,
    },
  };
}

/** The same as those who open a convention give it. */
export const actInputOf = ({ credits, variables, noticePeriod, originals }: Agreed): Required<Omit<ActInput, 'place' | 'imputations'>> => ({
  noticePeriod,
  originals,
  credits: credits.map(({ year, ae, cp }) => ({ year, ae: String(ae), cp: String(cp) })),
  variables: Object.entries(variables).map(([code, wording]) => ({ code, wording })),
});
