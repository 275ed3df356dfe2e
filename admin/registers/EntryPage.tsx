import { Alert, Box } from '@mui/material';
import type { ComponentType, ReactNode } from 'react';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import type { JournalPartsFragment } from '../generated/graphql.ts';
import { HistorySection } from '../journal/HistorySection.tsx';
import { Waiting } from '../shared/Answer.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { whole } from '../shared/whole.ts';

/** An entry as its page reads it; read from the list, it has no history yet. */
export type WithHistory<TEntry> = TEntry & { history?: readonly JournalPartsFragment[] };

/** Reads an entry of a register whole, then shows it. */
export function EntryShow({ resource, view: View }: { resource: string; view: ComponentType }) {
  return (
    <ShowBase
      resource={resource}
      queryOptions={whole}
      redirectOnError={false}
      disableAuthentication
      loading={<Waiting />}
      render={({ record }) => (record ? <View /> : <RecordFailure />)}
    />
  );
}

/** What may be done with an entry now, the most urgent first; not printed. */
export const EntryVerbs = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2, '@media print': { display: 'none' } }}>{children}</Box>
);

/** What happened on the left; on the right, and first on a narrow screen, what comes next. */
export function EntryColumns({ told, next }: { told: ReactNode; next: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(18rem, 1fr)' },
      }}
    >
      <Box sx={{ order: { xs: 2, lg: 1 }, minWidth: 0 }}>{told}</Box>
      <Box sx={{ order: { xs: 1, lg: 2 }, minWidth: 0 }}>{next}</Box>
    </Box>
  );
}

interface EntryPageProps {
  title: string;
  /** Language of the title, where it is not that of the screen. */
  lang?: string;
  lead: (string | false | undefined)[];
  /** What is said while one party keeps the entry to itself. */
  restricted?: string | false;
  /** When its texts were erased. */
  forgottenAt?: string | null;
  history: readonly JournalPartsFragment[] | undefined;
  children: ReactNode;
}

/** The page of an entry of a register: what it is, who keeps it, what the screen tells of it, its history. */
export function EntryPage({ title, lang, lead, restricted, forgottenAt, history, children }: EntryPageProps) {
  const translate = useTranslate();
  const { day } = useFormat();
  const record = useRecordContext<{ id: string; conventionId: string }>();
  return (
    <Page {...{ title, lang }} conventionId={record?.conventionId} lead={lead.filter(Boolean).join(' · ')}>
      {restricted && (
        <Alert severity="info" role="presentation" sx={{ mb: 2 }}>
          {restricted}
        </Alert>
      )}
      {forgottenAt && (
        <Alert severity="info" role="presentation" sx={{ mb: 2 }}>
          {translate('garant.register.forgotten', { date: day(forgottenAt) })}
        </Alert>
      )}
      {children}
      <HistorySection history={history ?? []} />
    </Page>
  );
}
