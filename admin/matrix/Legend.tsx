import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { ASSURANCES } from '../shared/assurances.ts';
import { Section } from '../shared/Section.tsx';
import { ink } from '../theme/palette.ts';

/** What each state means, in a sentence. */
export function Legend() {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.matrix.legend')}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 1, columnGap: 4, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 24rem), 1fr))' }}
      >
        {ASSURANCES.map((assurance) => (
          <Box key={assurance} sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '10.5rem 1fr' }, gap: 1, alignItems: 'start' }}>
            <dt>
              <AssuranceChip assurance={assurance} />
            </dt>
            <Box component="dd" sx={{ m: 0, fontSize: '0.875rem', color: ink.soft }}>
              {translate(`garant.assuranceMeaning.${assurance}`)}
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
