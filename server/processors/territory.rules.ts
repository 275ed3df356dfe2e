import type { Adequacy, Span } from './countries.ts';
import type { Territory, TransferMechanism } from './processorWords.ts';

/** Where a country stands on a day: part of the nation, of the Union, of the Area, found adequate, or none of these. */
export type CountryStanding = 'NATIONAL' | 'EU' | 'EEA' | 'ADEQUATE' | 'PARTLY_ADEQUATE' | 'OTHER';

/** What is known of countries, day by day: handed in, as rules import only types. */
export interface Atlas {
  national: readonly string[];
  eu: Record<string, Span>;
  eea: Record<string, Span>;
  adequate: Record<string, Adequacy[]>;
}

const holdsOn = ({ from, until }: Span, day: string): boolean => (from ?? '') <= day && (until === null || day <= until);

/** The decision on a country that holds on a day, if one does. */
export const adequacyOn = ({ adequate }: Atlas, country: string, day: string): Adequacy | undefined =>
  adequate[country]?.find((each) => holdsOn(each, day));

/** Where a country stands on a day. */
export function standingOn(atlas: Atlas, country: string, day: string): CountryStanding {
  if (atlas.national.includes(country)) return 'NATIONAL';
  const within = (spans: Record<string, Span>) => spans[country] !== undefined && holdsOn(spans[country], day);
  if (within(atlas.eu)) return 'EU';
  if (within(atlas.eea)) return 'EEA';
  const adequacy = adequacyOn(atlas, country, day);
  if (!adequacy) return 'OTHER';
  return adequacy.isPartial ? 'PARTLY_ADEQUATE' : 'ADEQUATE';
}

/** A place where data is, or from which it is reached. */
export interface Place {
  country: string;
  mechanism: TransferMechanism;
}

const REACHES: Record<Territory, readonly CountryStanding[]> = {
  EU: ['NATIONAL', 'EU'],
  EEA: ['NATIONAL', 'EU', 'EEA'],
  EEA_PLUS_ADEQUATE: ['NATIONAL', 'EU', 'EEA', 'ADEQUATE'],
};

/** Whether a place lies outside a territory on a day; a decision that holds for some bodies only counts where the place rests on it. */
export function isOutside(atlas: Atlas, { country, mechanism }: Place, territory: Territory, day: string): boolean {
  const standing = standingOn(atlas, country, day);
  if (standing === 'PARTLY_ADEQUATE') return territory !== 'EEA_PLUS_ADEQUATE' || mechanism !== 'ADEQUACY';
  return !REACHES[territory].includes(standing);
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The first day of a period on which a place lies outside a territory; undefined when it never does. */
export function firstDayOutside(atlas: Atlas, place: Place, territory: Territory, from: string, until: string): string | undefined {
  const ends = [atlas.eu[place.country], atlas.eea[place.country], ...(atlas.adequate[place.country] ?? [])];
  const turns = ends.flatMap((span) => (span?.until ? [dayAfter(span.until)] : [])).filter((day) => day > from && day <= until);
  return [from, ...turns.toSorted()].find((day) => isOutside(atlas, place, territory, day));
}
