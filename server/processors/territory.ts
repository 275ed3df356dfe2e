import type { Checks } from '../platform/validate.ts';
import { ADEQUATE, COUNTRIES, EEA, EU, NATIONAL, NO_COUNTRIES } from './countries.ts';
import type { Territory } from './processorWords.ts';
import type { Atlas } from './territory.rules.ts';

/** What the data file of countries says. */
export const ATLAS: Atlas = { national: NATIONAL, eu: EU, eea: EEA, adequate: ADEQUATE };

/** How the territory of a clause is read while the parties have not all chosen. */
export const TERRITORY_UNTIL_CHOSEN: Territory = 'EEA';

/** A country by its code of ISO 3166-1, in capitals. Refuses UNKNOWN_COUNTRY on `field`, with the reason where it is known. */
export function checkCountry(checks: Checks, field: string, given: string): string {
  const code = given.trim().toUpperCase();
  if (COUNTRIES.includes(code)) return code;
  const why = NO_COUNTRIES[code];
  checks.refuse(field, 'UNKNOWN_COUNTRY', {
    fr: why ? `« ${code} » : ${why.fr}.` : 'Donnez un pays par son code ISO de deux lettres, par exemple FR.',
    en: why ? `"${code}": ${why.en}.` : 'Give a country by its ISO code of two letters, e.g. FR.',
  });
  return code;
}
