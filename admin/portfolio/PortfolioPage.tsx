import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PortfolioDocument, type PortfolioQuery } from '../generated/graphql.ts';
import { PrintStyles } from '../matrix/PrintStyles.tsx';
import { Answer } from '../shared/Answer.tsx';
import { CountLinks } from '../shared/CountLinks.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Pages } from '../shared/Pages.tsx';
import type { Look } from '../shared/useAddress.ts';
import { useAsk } from '../shared/useAsk.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { PortfolioStack, PortfolioTable } from './PortfolioTable.tsx';
import { PortfolioToolbar } from './PortfolioToolbar.tsx';
import { BarKey } from './StandingBar.tsx';
import { ThemeMap } from './ThemeMap.tsx';
import { filterOf, type Looked, portfolioUnder, sortOf, usePortfolioAddress } from './usePortfolioAddress.ts';

type Totals = PortfolioQuery['portfolioTotals'];

const TOTALS: [name: string, count: keyof Totals, choice: Record<string, string>][] = [
  ['BREACHED', 'breachedCount', { concern: 'BREACHED' }],
  ['CONTESTED', 'contestedCount', { concern: 'CONTESTED' }],
  ['OVERDUE', 'overdueCount', { concern: 'OVERDUE', life: 'CURRENT' }],
  ['LAPSED', 'lapsedCount', { concern: 'LAPSED' }],
  ['IN_REVIEW', 'inReviewCount', { concern: 'IN_REVIEW' }],
  ['ENDED_OPEN', 'endedOpenCount', { life: 'ENDED_OPEN' }],
];

function Worries({ totals }: { totals: Totals }) {
  const translate = useTranslate();
  const counts = TOTALS.map(([name, count, choice]) => ({
    key: name,
    label: translate(`garant.portfolio.total.${name}`),
    count: Number(totals[count]),
    to: portfolioUnder(choice),
  }));
  return <CountLinks label={translate('garant.portfolio.totals')} counts={counts} />;
}

function Rows({ portfolio, looked, look }: { portfolio: PortfolioQuery['portfolio']; looked: Looked; look: Look }) {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const { items, total } = portfolio;
  const { page, perPage, code, isMap } = looked;
  if (total === 0) {
    const isAsked = Object.keys(filterOf(looked)).length > 0;
    const name = isAsked ? 'none' : 'noneYet';
    return <EmptyState title={`garant.portfolio.${name}`} hint={`garant.portfolio.${name}Hint`} />;
  }
  return (
    <>
      {!isMap && <BarKey />}
      {isMap && !isNarrow && <ThemeMap rows={items} />}
      {!(isMap && !isNarrow) && (isNarrow ? <PortfolioStack rows={items} /> : <PortfolioTable rows={items} code={code} />)}
      <Pages {...{ total, page, perPage }} onPage={(next) => look({ page: String(next + 1) })} />
      {looked.sort === 'WORRY' && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5, maxWidth: '90ch' }}>
          {translate('garant.portfolio.rule')}
        </Typography>
      )}
    </>
  );
}

/** Where the conventions that one reads stand: what worries most first, or a map of their themes. */
export default function PortfolioPage() {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const { looked, look } = usePortfolioAddress();
  const { page, perPage } = looked;
  const query = useAsk(PortfolioDocument, {
    filter: filterOf(looked),
    sort: sortOf(looked),
    page: { limit: perPage, offset: page * perPage },
  });
  return (
    <Page
      title={translate('garant.menu.portfolio')}
      lead={translate('garant.portfolio.lead')}
      actions={
        <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button component={Link} to="/portfolio/commitments">
            {translate('garant.portfolio.across')}
          </Button>
          <Button variant="outlined" onClick={() => window.print()}>
            {translate('garant.portfolio.print')}
          </Button>
        </Box>
      }
    >
      <PrintStyles />
      <PortfolioToolbar {...{ looked, look }} isWide={!isNarrow} />
      <Answer query={query}>
        {({ portfolio, portfolioTotals }) => (
          <>
            <Worries totals={portfolioTotals} />
            <Rows {...{ portfolio, looked, look }} />
          </>
        )}
      </Answer>
    </Page>
  );
}
