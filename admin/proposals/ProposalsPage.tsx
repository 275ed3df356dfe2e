import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router';
import { type ProposalState, ProposalsDocument, PublicDataDocument, SourceReadingsDocument } from '../generated/graphql.ts';
import { Worded } from '../rooms/lateWords.tsx';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Pages } from '../shared/Pages.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { Reading } from './Reading.tsx';
import { ReadSource } from './verbs/ReadSource.tsx';

const ALL = 'all';
const PAGE = 'page';
const PER_PAGE = 20;
const RECENT = 5;
const WAITING: ProposalState[] = ['PENDING'];

function Proposals({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const isAll = search.has(ALL);
  const page = Math.max(0, Number(search.get(PAGE) ?? 0) || 0);
  const filter = { conventionIds: [conventionId], ...(!isAll && { proposalStates: WAITING }) };
  const query = useAsk(ProposalsDocument, { filter, page: { offset: page * PER_PAGE, limit: PER_PAGE } });
  const go = (next: number) => setSearch({ ...(isAll && { [ALL]: '1' }), ...(next > 0 && { [PAGE]: String(next) }) });
  return (
    <>
      <FormControlLabel
        sx={{ mb: 1, '@media print': { display: 'none' } }}
        control={<Switch checked={isAll} onChange={(_, on) => setSearch(on ? { [ALL]: '1' } : {}, { replace: true })} />}
        label={translate('garant.proposal.filter.all')}
      />
      <Answer query={query}>
        {({ proposals: { total, items } }) =>
          total === 0 ? (
            <EmptyState title="garant.proposal.none" hint="garant.proposal.noneHint" />
          ) : (
            <>
              <Box component="ul" sx={{ m: 0, mb: 2, p: 0, display: 'grid', gap: 1.5 }}>
                {items.map((proposal) => (
                  <ProposalCard key={proposal.id} proposal={proposal} />
                ))}
              </Box>
              <Pages total={total} page={page} perPage={PER_PAGE} onPage={go} />
            </>
          )
        }
      </Answer>
    </>
  );
}

function Readings({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const query = useAsk(SourceReadingsDocument, { filter: { conventionIds: [conventionId] }, page: { offset: 0, limit: RECENT } });
  return (
    <Section title={translate('garant.proposal.readings')}>
      <Answer query={query}>
        {({ sourceReadings: { items } }) =>
          items.length === 0 ? (
            <Typography>{translate('garant.proposal.noReading')}</Typography>
          ) : (
            <Box component="ul" sx={{ m: 0, p: 0, display: 'grid', gap: 1.5 }}>
              {items.map((reading) => (
                <Reading key={reading.id} reading={reading} />
              ))}
            </Box>
          )
        }
      </Answer>
    </Section>
  );
}

/** What public data says of the service of a convention, beside what is proven here. */
export default function ProposalsPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const query = useAsk(PublicDataDocument, { conventionId });
  return (
    <Page title={translate('garant.menu.proposals')} lead={translate('garant.proposal.lead')}>
      <Answer query={query}>
        {({ publicData: { hosts, allowedActions } }) =>
          allowedActions.includes('READ_SOURCE') ? (
            <>
              <Box sx={{ mb: 2 }}>
                <ReadSource conventionId={conventionId} hosts={hosts} />
              </Box>
              <Worded>
                <Proposals conventionId={conventionId} />
              </Worded>
              <Readings conventionId={conventionId} />
            </>
          ) : (
            <EmptyState title="garant.proposal.notYours" hint="garant.proposal.notYoursHint" />
          )
        }
      </Answer>
    </Page>
  );
}
