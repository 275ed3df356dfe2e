import { Box, Card, TablePagination } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router';
import { JournalDocument } from '../generated/graphql.ts';
import { Worded } from '../rooms/lateWords.tsx';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { JournalEntry } from './JournalEntry.tsx';
import { JournalSubject } from './JournalSubject.tsx';
import { VerifyJournal } from './VerifyJournal.tsx';

const PER_PAGE = 25;

/** The append-only trail of a convention, and the check that nobody rewrote it. */
export default function JournalPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const page = Math.max(0, Number(search.get('page') ?? 1) - 1);
  const query = useAsk(JournalDocument, { conventionId, page: { limit: PER_PAGE, offset: page * PER_PAGE } });
  return (
    <Page title={translate('garant.menu.journal')} lead={translate('garant.journal.lead')}>
      <VerifyJournal conventionId={conventionId} />
      <Card sx={{ px: 2, pb: 1 }}>
        <Answer query={query}>
          {({ journal: { items, total } }) =>
            total === 0 ? (
              <EmptyState title="garant.journal.none" />
            ) : (
              <>
                <Worded>
                  <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, '& > li:first-of-type': { borderTop: 0 } }}>
                    {items.map((entry) => (
                      <JournalEntry key={entry.id} entry={entry} subject={<JournalSubject entry={entry} />} />
                    ))}
                  </Box>
                </Worded>
                <TablePagination
                  component="nav"
                  count={total}
                  page={page}
                  rowsPerPage={PER_PAGE}
                  rowsPerPageOptions={[]}
                  onPageChange={(_event, next) => setSearch({ page: String(next + 1) })}
                  labelDisplayedRows={({ from, to, count }) =>
                    translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total: count })
                  }
                />
              </>
            )
          }
        </Answer>
      </Card>
    </Page>
  );
}
