import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { JournalPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { Changes } from './Changes.tsx';

interface JournalEntryProps {
  entry: JournalPartsFragment;
  /** What the entry is about, where that is not the page itself. */
  subject?: ReactNode;
}

/** One entry: who did what and when, with each field before and after on demand. */
export function JournalEntry({ entry, subject }: JournalEntryProps) {
  const translate = useTranslate();
  const { day } = useFormat();
  return (
    <Box component="li" sx={{ borderTop: `1px solid ${ink.line}`, py: 1.25 }}>
      <Typography sx={{ fontWeight: 600 }}>
        {translate(`garant.journalAction.${entry.action}`, { _: entry.action })}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, ml: 1, fontSize: '0.8125rem' }}>
          {translate('garant.journal.number', { number: entry.sequence })}
        </Box>
      </Typography>
      {subject}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={entry.actor} at={entry.recordedAt} />
      </Typography>
      {entry.forgottenAt ? (
        <Typography variant="body2">{translate('garant.journal.forgotten', { date: day(entry.forgottenAt) })}</Typography>
      ) : (
        <Changes changes={entry.changes} />
      )}
    </Box>
  );
}
