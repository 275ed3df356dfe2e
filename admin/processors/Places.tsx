import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProcessorPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { Acts } from './Acts.tsx';
import { useCountryName } from './countries.ts';
import { Territory } from './Territory.tsx';
import { AddLocation, EndLocation } from './verbs/Location.tsx';

interface Told {
  processor: ProcessorPartsFragment;
}

type Place = ProcessorPartsFragment['locations'][number];

function PlaceLine({ processor, place }: Told & { place: Place }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const countryName = useCountryName();
  const { kind, country, mechanism, startsOn, endsOn, isOutside, author, recordedAt } = place;
  const lasts = [
    startsOn && translate('garant.processor.since', { date: day(startsOn) }),
    endsOn && translate('garant.processor.until', { date: day(endsOn) }),
  ];
  return (
    <Box component="li" sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {[countryName(country), translate(`garant.locationKind.${kind}`), ...lasts].filter(Boolean).join(' · ')}
      </Typography>
      {(mechanism !== 'NONE' || isOutside) && (
        <Typography variant="body2">
          {translate('garant.processor.restsOn', { mechanism: translate(`garant.transferMechanism.${mechanism}`) })}
        </Typography>
      )}
      {isOutside && (
        <Typography variant="body2" sx={{ color: ink.red, fontWeight: 600 }}>
          {translate('garant.processor.outside')}
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={recordedAt} />
      </Typography>
      {!endsOn && processor.allowedActions.includes('END_LOCATION') && (
        <Acts>
          <EndLocation processor={processor} place={place} />
        </Acts>
      )}
    </Box>
  );
}

/** Countries in which it holds data or from which it reaches data, and how the parties read the territory of the clause. */
export function Places({ processor }: Told) {
  const translate = useTranslate();
  const { locations, allowedActions, conventionId } = processor;
  return (
    <Section
      title={translate('garant.field.processorCountries')}
      actions={<Acts>{allowedActions.includes('ADD_LOCATION') && <AddLocation processor={processor} />}</Acts>}
    >
      <Territory conventionId={conventionId} />
      {locations.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.processor.noPlace')}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {locations.map((place) => (
          <PlaceLine key={place.id} processor={processor} place={place} />
        ))}
      </Box>
    </Section>
  );
}
