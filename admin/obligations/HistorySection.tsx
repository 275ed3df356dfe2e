import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { JournalEntry } from '../journal/JournalEntry.tsx';
import { Section } from '../shared/Section.tsx';
import { useObligation } from './useObligation.ts';

/** What was written about this obligation, from the journal. */
export function HistorySection() {
  const translate = useTranslate();
  const { history } = useObligation();
  return (
    <Section title={translate('garant.obligation.history')}>
      {history.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.obligation.noHistory')}</Typography>}
      <ol style={{ listStyle: 'none', padding: 0, margin: 0 }}>
        {history.map((entry) => (
          <JournalEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </Section>
  );
}
