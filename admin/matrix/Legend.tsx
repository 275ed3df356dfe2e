import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { ASSURANCES, LOOKS, STANDINGS } from '../shared/assurances.ts';
import { Section } from '../shared/Section.tsx';
import { ink } from '../theme/palette.ts';

const grid = { m: 0, display: 'grid', gap: 1, columnGap: 4, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 24rem), 1fr))' };

/** What each state means, in a sentence, under what it asks of whoever looks: one colour each. */
export function Legend() {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.matrix.legend')}>
      {STANDINGS.map((standing) => (
        <Box key={standing} sx={{ mb: 2 }}>
          <Typography variant="h3" sx={{ fontSize: '0.9375rem', mb: 0.75 }}>
            {translate(`garant.standing.${standing}`)}
          </Typography>
          {standing === 'OUTSIDE' && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 0.75 }}>
              {translate('garant.matrix.outside')}
            </Typography>
          )}
          <Box component="dl" sx={grid}>
            {ASSURANCES.filter((assurance) => LOOKS[assurance].standing === standing).map((assurance) => (
              <Box
                key={assurance}
                sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '10.5rem 1fr' }, gap: 1, alignItems: 'start' }}
              >
                <dt>
                  <AssuranceChip assurance={assurance} />
                </dt>
                <Box component="dd" sx={{ m: 0, fontSize: '0.875rem', color: ink.soft }}>
                  {translate(`garant.assuranceMeaning.${assurance}`)}
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
}
