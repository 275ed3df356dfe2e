import { Box, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { EntryPartsFragment, UpcomingQuery } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Pages } from '../shared/Pages.tsx';
import { ink } from '../theme/palette.ts';
import { useEntryWords } from './useEntryWords.ts';

export const PER_PAGE = 25;

const lineStyle = { display: 'block', px: 1, py: 1.25, color: 'inherit', textDecoration: 'none', overflowWrap: 'anywhere' };

function EntryLine({ entry, hasConvention }: { entry: EntryPartsFragment; hasConvention: boolean }) {
  const translate = useTranslate();
  const words = useEntryWords();
  const { isOverdue, title, conventionTitle } = entry;
  return (
    <Box component={Link} to={words.to(entry)} sx={{ ...lineStyle, '&:hover': { bgcolor: ink.blueWash } }}>
      <Typography component="span" sx={{ display: 'block', fontWeight: 600, color: ink.blueDark }}>
        {words.when(entry)}
        {isOverdue && (
          <Box component="span" sx={{ color: ink.red }}>
            {` · ${translate('garant.calendar.overdue')}`}
          </Box>
        )}
        {` · ${words.kind(entry)}`}
      </Typography>
      <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
        {entry.reference && words.short(entry)}
        {title && (
          <span lang="fr">
            {entry.reference && ' · '}
            {title}
          </span>
        )}
        {hasConvention && ` · ${conventionTitle}`}
      </Typography>
    </Box>
  );
}

interface EntryListProps {
  upcoming: UpcomingQuery['upcoming'];
  page: number;
  /** Entries of several conventions are told apart. */
  hasConvention: boolean;
  onPage: (page: number) => void;
}

/** What has a day, one under the other, a page at a time. */
export function EntryList({ upcoming: { items, total }, page, hasConvention, onPage }: EntryListProps) {
  const translate = useTranslate();
  if (total === 0) return <EmptyState title="garant.calendar.none" hint="garant.calendar.noneHint" />;
  return (
    <Card sx={{ px: { xs: 1, md: 2 }, pb: 1 }}>
      <Box
        component="ul"
        aria-label={translate('garant.calendar.items')}
        sx={{ listStyle: 'none', p: 0, m: 0, '& > li + li': { borderTop: `1px solid ${ink.line}` } }}
      >
        {items.map((entry) => (
          <li key={entry.id}>
            <EntryLine {...{ entry, hasConvention }} />
          </li>
        ))}
      </Box>
      <Pages total={total} page={page} perPage={PER_PAGE} onPage={onPage} />
    </Card>
  );
}
