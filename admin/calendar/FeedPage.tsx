import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useLocaleState, useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import {
  IssueCalendarFeedDocument,
  MyCalendarFeedDocument,
  type MyCalendarFeedQuery,
  RevokeCalendarFeedDocument,
} from '../generated/graphql.ts';
import type { GarantDataProvider } from '../providers/dataProvider.ts';
import { type Failure, failureOf } from '../providers/failure.ts';
import { Answer } from '../shared/Answer.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { Page } from '../shared/Page.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { VerbDialog } from '../shared/verbs/VerbDialog.tsx';
import { StayingButton } from '../theme/StayingButton.tsx';

type Feed = MyCalendarFeedQuery['calendarFeed'];

/** The address, the one time that it is told. */
function Address({ address }: { address: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    notify('garant.feed.copied', { type: 'success' });
  };
  return (
    <Alert severity="success" sx={{ mb: 2, '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}>
      <Typography sx={{ mb: 1 }}>{translate('garant.feed.shown')}</Typography>
      <TextField
        fullWidth
        size="small"
        label={translate('garant.feed.address')}
        value={address}
        slotProps={{
          htmlInput: { readOnly: true, spellCheck: false, onFocus: ({ target }: { target: HTMLInputElement }) => target.select() },
        }}
      />
      <Button variant="contained" size="small" onClick={() => void copy()} sx={{ mt: 1 }}>
        {translate('garant.feed.copy')}
      </Button>
    </Alert>
  );
}

function Acts({ feed }: { feed: Feed }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<GarantDataProvider>();
  const [address, setAddress] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isPending, setPending] = useState(false);
  const issue = async () => {
    setPending(true);
    setFailure(undefined);
    try {
      const { data } = await dataProvider.ask(IssueCalendarFeedDocument, { input: { titleLanguage: locale === 'en' ? 'EN' : 'FR' } });
      setAddress(`${window.location.origin}${data.issueCalendarFeed.path}`);
      notify('garant.done.issueCalendarFeed', { type: 'success' });
      refresh();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      {failure && <FailureNotice failure={failure} onRetry={() => void issue()} />}
      {address && <Address address={address} />}
      {feed && <Typography sx={{ mb: 1 }}>{translate('garant.feed.renewing')}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <StayingButton variant={feed ? 'outlined' : 'contained'} disabled={isPending} onClick={() => void issue()}>
          {translate(`garant.verb.${feed ? 'renew' : 'issue'}CalendarFeed`)}
        </StayingButton>
        {feed && (
          <VerbDialog
            label="garant.verb.revokeCalendarFeed"
            success="garant.done.revokeCalendarFeed"
            document={RevokeCalendarFeedDocument}
            button={{ color: 'error' }}
            toVariables={() => ({ input: { calendarFeedId: feed.id } })}
            onDone={() => setAddress(undefined)}
          >
            <Typography>{translate('garant.feed.ending')}</Typography>
          </VerbDialog>
        )}
      </Box>
    </>
  );
}

/** The address at which a person’s calendar program reads what waits for them: theirs to create, replace and end. */
export default function FeedPage() {
  const translate = useTranslate();
  const { day } = useFormat();
  const query = useAsk(MyCalendarFeedDocument, {});
  return (
    <Page
      title={translate('garant.menu.myCalendar')}
      lead={translate('garant.feed.lead')}
      actions={
        <Button component={Link} to="/calendar">
          {translate('garant.feed.back')}
        </Button>
      }
    >
      <Typography sx={{ mb: 1 }}>{translate('garant.feed.content')}</Typography>
      <Typography sx={{ mb: 2 }}>{translate('garant.feed.secret')}</Typography>
      <Answer query={query}>
        {({ calendarFeed }: MyCalendarFeedQuery) => (
          <Section
            title={calendarFeed ? translate('garant.feed.since', { date: day(calendarFeed.issuedAt) }) : translate('garant.feed.none')}
          >
            <Acts feed={calendarFeed} />
          </Section>
        )}
      </Answer>
    </Page>
  );
}
