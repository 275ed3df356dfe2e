import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { JournalPartsFragment } from '../generated/graphql.ts';
import { Worded } from '../rooms/lateWords.tsx';
import { Section } from '../shared/Section.tsx';
import { JournalEntry } from './JournalEntry.tsx';

const FEW = 6;

/** What the journal tells of a record: the latest, then the rest when asked for. */
export function HistorySection({ history }: { history: readonly JournalPartsFragment[] }) {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? history : history.slice(0, FEW);
  return (
    <Section title={translate('garant.obligation.history')}>
      {history.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.obligation.noHistory')}</Typography>}
      <Worded>
        <ol style={{ listStyle: 'none', padding: 0, margin: 0 }}>
          {shown.map((entry) => (
            <JournalEntry key={entry.id} entry={entry} />
          ))}
        </ol>
      </Worded>
      {history.length > FEW && (
        <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {translate(isWhole ? 'garant.obligation.lessHistory' : 'garant.obligation.moreHistory', { smart_count: history.length - FEW })}
        </Button>
      )}
    </Section>
  );
}
