import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import {
  PortfolioDocument,
  PortfolioGroupsDocument,
  type PortfolioQuery,
  type PortfolioQueryVariables,
  PortfolioThemesDocument,
} from '../generated/graphql.ts';
import { PrintStyles } from '../matrix/PrintStyles.tsx';
import { Answer } from '../shared/Answer.tsx';
import { CountLinks } from '../shared/CountLinks.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Pages } from '../shared/Pages.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { GroupBars } from './GroupBars.tsx';
import { MyViews } from './MyViews.tsx';
import { PortfolioStack, PortfolioTable } from './PortfolioTable.tsx';
import { PortfolioToolbar } from './PortfolioToolbar.tsx';
import { PrintedChoices } from './PrintedChoices.tsx';
import { BarKey } from './StandingBar.tsx';
import { ThemeMap } from './ThemeMap.tsx';
import { choicesIn, fileOf, filterOf, type Looked, portfolioUnder, sortOf, usePortfolioAddress, usualAnd } from './usePortfolioAddress.ts';

type Asked = PortfolioQueryVariables;
type Totals = PortfolioQuery['portfolioTotals'];

const TOTALS: [name: string, count: keyof Totals, choice: Record<string, string>][] = [
  ['BREACHED', 'breachedCount', { concern: 'BREACHED' }],
  ['CONTESTED', 'contestedCount', { concern: 'CONTESTED' }],
  ['OVERDUE', 'overdueCount', { concern: 'OVERDUE', life: 'CURRENT' }],
  ['LAPSED', 'lapsedCount', { concern: 'LAPSED' }],
  ['IN_REVIEW', 'inReviewCount', { concern: 'IN_REVIEW' }],
  ['DISAGREEMENT', 'disagreementCount', { concern: 'DISAGREEMENT', columns: usualAnd('disagreement') }],
  ['ENDED_OPEN', 'endedOpenCount', { life: 'ENDED_OPEN' }],
  ['DORMANT', 'dormantCount', { columns: usualAnd('dormant') }],
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

function None({ looked }: { looked: Looked }) {
  const name = Object.keys(filterOf(looked)).length > 0 ? 'none' : 'noneYet';
  return <EmptyState title={`garant.portfolio.${name}`} hint={`garant.portfolio.${name}Hint`} />;
}

function Rows({ portfolio, looked }: { portfolio: PortfolioQuery['portfolio']; looked: Looked }) {
  const isNarrow = useIsNarrow();
  return (
    <>
      <BarKey />
      {isNarrow ? <PortfolioStack rows={portfolio.items} looked={looked} /> : <PortfolioTable rows={portfolio.items} looked={looked} />}
    </>
  );
}

/** The same conventions by theme, asked for apart: a table has no use of what they count. */
function Themes({ asked }: { asked: Asked }) {
  return <Answer query={useAsk(PortfolioThemesDocument, asked)}>{({ portfolio }) => <ThemeMap rows={portfolio.items} />}</Answer>;
}

/** The same by group. */
function Groups({ asked }: { asked: Asked }) {
  return <Answer query={useAsk(PortfolioGroupsDocument, asked)}>{({ portfolio }) => <GroupBars rows={portfolio.items} />}</Answer>;
}

function Rule() {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5, maxWidth: '90ch' }}>
      {translate('garant.portfolio.rule')}
    </Typography>
  );
}

/** What leads elsewhere from the conventions that are looked at, or takes them away. */
function Ways({ looked, search }: { looked: Looked; search: URLSearchParams }) {
  const translate = useTranslate();
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button component={Link} to="/portfolio/commitments">
        {translate('garant.portfolio.across')}
      </Button>
      <Button component={Link} to={`/portfolio/trend?${choicesIn(search)}`}>
        {translate('garant.portfolio.trend.title')}
      </Button>
      {(['csv', 'ods'] as const).map((format) => (
        <Button key={format} component="a" href={fileOf(looked, format)} download>
          {translate(`garant.portfolio.file.${format}`)}
        </Button>
      ))}
      <Button variant="outlined" onClick={() => window.print()}>
        {translate('garant.portfolio.print')}
      </Button>
    </Box>
  );
}

/** Where the conventions that one reads stand: what worries most first, or a map of their themes. */
export default function PortfolioPage() {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const { looked, look, search } = usePortfolioAddress();
  const { page, perPage, view } = looked;
  const asked: Asked = { filter: filterOf(looked), sort: sortOf(looked), page: { limit: perPage, offset: page * perPage } };
  const isGrid = view !== 'table' && !isNarrow;
  const query = useAsk(PortfolioDocument, isGrid ? { ...asked, page: { limit: 1 } } : asked);
  return (
    <Page
      title={translate('garant.menu.portfolio')}
      lead={translate('garant.portfolio.lead')}
      actions={<Ways looked={looked} search={search} />}
    >
      <PrintStyles />
      <MyViews />
      <PortfolioToolbar {...{ looked, look }} isWide={!isNarrow} />
      <Answer query={query}>
        {({ portfolio, portfolioTotals }) => (
          <>
            <PrintedChoices looked={looked} total={portfolio.total} />
            <Worries totals={portfolioTotals} />
            {portfolio.total === 0 && <None looked={looked} />}
            {portfolio.total > 0 && !isGrid && <Rows {...{ portfolio, looked }} />}
            {portfolio.total > 0 && isGrid && (view === 'map' ? <Themes asked={asked} /> : <Groups asked={asked} />)}
            {portfolio.total > 0 && (
              <Pages {...{ page, perPage }} total={portfolio.total} onPage={(next) => look({ page: String(next + 1) })} />
            )}
            {portfolio.total > 0 && looked.sort === 'WORRY' && <Rule />}
          </>
        )}
      </Answer>
    </Page>
  );
}
