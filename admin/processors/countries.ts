import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ProcessorAtlasDocument, type ProcessorAtlasQuery } from '../generated/graphql.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';

type Atlas = NonNullable<ProcessorAtlasQuery['convention']>;

/** A country to choose, by its own name. */
export type KnownCountry = Atlas['countries'][number] & { id: string; name: string };

/** The name of a country by its code, in the language of the interface. */
export function useCountryName(): (code: string) => string {
  const { locale } = useFormat();
  const names = useMemo(() => new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }), [locale]);
  return (code) => names.of(code) ?? code;
}

/** How a convention reads its territory, and every country as it stands in it. */
export const useAtlas = (conventionId: string) => useAsk(ProcessorAtlasDocument, { id: conventionId });

/** Every country, by name. */
export function useCountries(conventionId: string): KnownCountry[] {
  const { locale } = useFormat();
  const nameOf = useCountryName();
  const { data } = useAtlas(conventionId);
  const countries = (data?.convention?.countries ?? []).map((country) => ({
    ...country,
    id: country.countryCode,
    name: nameOf(country.countryCode),
  }));
  return countries.toSorted((one, other) => one.name.localeCompare(other.name, locale));
}

/** How a country stands under the GDPR, where that is written, and whether the territory of the clause reaches it. */
export function useStandingWords(): (country: Atlas['countries'][number]) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ countryStanding, writtenIn, lapsesOn, isWithinTerritory }) =>
    [
      translate(`garant.countryStanding.${countryStanding}`),
      writtenIn,
      lapsesOn && translate('garant.processor.lapsesOn', { date: day(lapsesOn) }),
      translate(isWithinTerritory ? 'garant.processor.inside' : 'garant.processor.outside'),
    ]
      .filter(Boolean)
      .join(' · ');
}
