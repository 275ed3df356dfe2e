import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../shared/Section.tsx';
import { type Obligation, useObligation } from './useObligation.ts';

type Facet = Obligation['facets'][number];

function FacetLine({ facet: { label, condition, isConditional, tracking } }: { facet: Facet }) {
  const translate = useTranslate();
  return (
    <li>
      <span lang="fr">{label}</span>
      {(condition || isConditional) && (
        <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate('garant.obligation.condition')}{' '}
          {condition ? <span lang="fr">{condition}</span> : translate('garant.obligation.conditional')}
        </Typography>
      )}
      {tracking && (
        <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate(`garant.tracking.${tracking}`)}
        </Typography>
      )}
    </li>
  );
}

/** How the catalogue reads the signed words: its points, its conditions and its remarks, which nobody signed. */
export function ReadingSection() {
  const translate = useTranslate();
  const { facets, notes, condition } = useObligation();
  if (facets.length === 0 && notes.length === 0 && !condition) return null;
  return (
    <Section title={translate('garant.obligation.reading')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('garant.obligation.readingHint')}
      </Typography>
      {condition && (
        <Typography sx={{ mb: 1 }}>
          <strong>{translate('garant.obligation.condition')}</strong> <span lang="fr">{condition}</span>
        </Typography>
      )}
      {facets.length > 0 && (
        <Box component="ul" sx={{ pl: 2.5, my: 1 }}>
          {facets.map((facet) => (
            <FacetLine key={facet.id} facet={facet} />
          ))}
        </Box>
      )}
      {notes.map((note) => (
        <Typography key={note} variant="body2" lang="fr" sx={{ color: 'text.secondary', mt: 0.5, overflowWrap: 'anywhere' }}>
          {note}
        </Typography>
      ))}
    </Section>
  );
}
