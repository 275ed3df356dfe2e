import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { EvidenceOneQuery } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Section } from '../shared/Section.tsx';

/** Who opened a restricted proof without being of the party that deposited it, for the DPOs of that party. */
export function Readings({ evidence }: { evidence: NonNullable<EvidenceOneQuery['evidence']> }) {
  const translate = useTranslate();
  const { canSeeReadings, readings, confidentiality } = evidence;
  if (!canSeeReadings || (confidentiality !== 'RESTRICTED' && readings.length === 0)) return null;
  return (
    <Section title={translate('garant.evidence.readings')}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(readings.length > 0 ? 'garant.evidence.readingsHint' : 'garant.evidence.noReadings')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {readings.map(({ reader, firstAt, versionNumber }) => (
          <li key={`${reader.name} ${firstAt} ${versionNumber}`}>
            {translate('garant.evidence.versionRead', { number: versionNumber })} <AuthorLine author={reader} at={firstAt} />
          </li>
        ))}
      </Box>
    </Section>
  );
}
