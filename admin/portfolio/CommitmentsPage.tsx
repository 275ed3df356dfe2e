import { Box, Button, Card, FormControlLabel, Switch, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { CommitmentsAcrossDocument, type CommitmentsAcrossQuery } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Pages } from '../shared/Pages.tsx';
import { pageIn, useAddress } from '../shared/useAddress.ts';
import { useAsk } from '../shared/useAsk.ts';
import { ink } from '../theme/palette.ts';
import { SearchField } from './PortfolioToolbar.tsx';
import { portfolioUnder } from './usePortfolioAddress.ts';

const PER_PAGE = 25;

type Across = CommitmentsAcrossQuery['commitmentsAcross'];
type Commitment = Across['items'][number];

const COUNTS: [answer: string, count: (row: Commitment) => number][] = [
  ['UNPROVEN', (row) => row.unprovenCount],
  ['PROVEN', (row) => row.provenCount],
  ['TO_CONFIRM', (row) => row.toConfirmCount],
  ['NOT_ASKED', (row) => row.notAskedCount],
];

/** The same commitment as each catalogue words it. */
function Wordings({ wordings }: Pick<Commitment, 'wordings'>) {
  const translate = useTranslate();
  return (
    <Box component="details" sx={{ mt: 0.5, '& summary': { cursor: 'pointer', py: 0.5 } }}>
      <Typography component="summary" variant="body2">
        {translate('garant.portfolio.wordings', { smart_count: wordings.length })}
      </Typography>
      <Box component="dl" sx={{ m: 0, pl: 2, '& dd': { m: 0, mb: 1 } }}>
        {wordings.map(({ catalogueKey, catalogueTitle, code, text, conventionCount }) => (
          <Box key={catalogueKey}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              <span lang="fr">{catalogueTitle}</span> · {translate('garant.portfolio.in', { smart_count: conventionCount })}
            </Typography>
            <Typography component="dd" variant="body2" lang="fr">
              {code} · {text}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Line({ commitment }: { commitment: Commitment }) {
  const translate = useTranslate();
  const { reference, code, text, groupLabel, wordings, conventionCount } = commitment;
  return (
    <Box component="li" sx={{ py: 1.5, overflowWrap: 'anywhere' }}>
      <Typography component="h2" variant="body1" sx={{ fontWeight: 600 }} lang="fr">
        {code} · {text}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <span lang="fr">{groupLabel}</span> · {translate('garant.portfolio.in', { smart_count: conventionCount })}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {COUNTS.filter(([, count]) => count(commitment) > 0).map(([answer, count]) => (
          <li key={answer}>
            <Box
              component={Link}
              to={portfolioUnder({ code: reference, answer })}
              sx={{ color: ink.blueDark, display: 'inline-block', py: 0.5 }}
            >
              {translate('garant.naming.of', { name: translate(`garant.portfolio.answer.${answer}`), words: count(commitment) })}
            </Box>
          </li>
        ))}
      </Box>
      {wordings.length > 1 && <Wordings wordings={wordings} />}
    </Box>
  );
}

function List({ across: { items, total }, page, onPage }: { across: Across; page: number; onPage: (page: number) => void }) {
  const translate = useTranslate();
  if (total === 0) return <EmptyState title="garant.portfolio.acrossNone" hint="garant.portfolio.acrossNoneHint" />;
  return (
    <Card sx={{ px: { xs: 1, md: 2 } }}>
      <Box
        component="ul"
        aria-label={translate('garant.portfolio.acrossCaption')}
        sx={{ listStyle: 'none', p: 0, m: 0, '& > li + li': { borderTop: `1px solid ${ink.line}` } }}
      >
        {items.map((commitment) => (
          <Line key={commitment.reference} commitment={commitment} />
        ))}
      </Box>
      <Pages total={total} page={page} perPage={PER_PAGE} onPage={onPage} />
    </Card>
  );
}

/** Each commitment over all the conventions that one reads: who does not hold it yet. */
export default function CommitmentsPage() {
  const translate = useTranslate();
  const { search, look } = useAddress();
  const text = search.get('text') ?? '';
  const isAll = search.get('over') === 'all';
  const page = pageIn(search);
  const filter = { ...(text ? { text } : {}), ...(isAll ? {} : { isOver: false }) };
  const query = useAsk(CommitmentsAcrossDocument, { filter, page: { limit: PER_PAGE, offset: page * PER_PAGE } });
  return (
    <Page
      title={translate('garant.portfolio.across')}
      lead={translate('garant.portfolio.acrossLead')}
      actions={
        <Button component={Link} to="/portfolio">
          {translate('garant.portfolio.back')}
        </Button>
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}>
        <SearchField label="garant.portfolio.find" value={text} onSearch={(words) => look({ text: words })} />
        <FormControlLabel
          control={<Switch checked={isAll} onChange={({ target }) => look({ over: target.checked ? 'all' : null })} />}
          label={translate('garant.portfolio.isOver')}
        />
      </Box>
      <Answer query={query}>
        {({ commitmentsAcross }) => <List across={commitmentsAcross} page={page} onPage={(next) => look({ page: String(next + 1) })} />}
      </Answer>
    </Page>
  );
}
