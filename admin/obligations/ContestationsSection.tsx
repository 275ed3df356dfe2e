import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../shared/Section.tsx';
import { ContestationThread } from './ContestationThread.tsx';
import { useIsAllowed, useObligation } from './useObligation.ts';
import { ContestObligation } from './verbs/ContestObligation.tsx';

/** Disagreements, open and settled: they stay visible. */
export function ContestationsSection() {
  const translate = useTranslate();
  const isAllowed = useIsAllowed();
  const { contestations } = useObligation();
  const canContest = isAllowed('CONTEST');
  if (contestations.length === 0 && !canContest) return null;
  return (
    <Section title={translate('garant.contestation.title')} actions={canContest && <ContestObligation />}>
      {contestations.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.contestation.none')}</Typography>}
      {contestations.map((contestation) => (
        <ContestationThread key={contestation.id} contestation={contestation} />
      ))}
    </Section>
  );
}
