import { Alert, Box, Button, Card, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { PortfolioTrendDocument, type PortfolioTrendQuery } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { Choice } from '../shared/Choice.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { Filters, SearchField } from './PortfolioToolbar.tsx';
import { BarKey, type Counts, fillOf, PARTS } from './StandingBar.tsx';
import { filterOf, usePortfolioAddress } from './usePortfolioAddress.ts';

type Point = PortfolioTrendQuery['portfolioTrend']['quarters'][number];

/** A day, and how many commitments were where: of one group, or of all. */
interface Told extends Counts {
  day: string;
  overdue: number;
  conventionCount: number;
  awaitedCount: number;
}

const NOTHING = { held: 0, waiting: 0, toDo: 0, trouble: 0, overdue: 0 };
const NAMES = ['held', 'waiting', 'toDo', 'trouble', 'overdue'] as const;

function tellOf({ day, conventionCount, awaitedCount, groupTallies }: Point, group: string | null): Told {
  const counts = { ...NOTHING };
  for (const tally of groupTallies) {
    if (group && tally.code !== group) continue;
    for (const name of NAMES) counts[name] += tally[name];
  }
  return { day, conventionCount, awaitedCount, ...counts };
}

const totalOf = ({ held, waiting, toDo, trouble }: Counts) => held + waiting + toDo + trouble;

/** A column for each day, as high as what was asked then. */
function Columns({ told }: { told: Told[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const most = Math.max(1, ...told.map(totalOf));
  return (
    <Box
      role="img"
      aria-label={translate('garant.portfolio.trend.described')}
      sx={{ display: 'flex', gap: { xs: 1, sm: 3 }, maxWidth: '44rem', mb: 2 }}
    >
      {told.map((each) => (
        <Box key={each.day} sx={{ flex: 1, minWidth: 0 }}>
          <Box sx={{ height: 160, display: 'flex', flexDirection: 'column-reverse', borderBottom: `1px solid ${ink.line}` }}>
            {PARTS.map(([name, color, drawing]) => (
              <Box key={name} sx={{ height: `${(100 * each[name]) / most}%`, ...fillOf(color, drawing) }} />
            ))}
          </Box>
          <Typography variant="caption" component="div" sx={{ textAlign: 'center', fontSize: { xs: '0.625rem', sm: '0.75rem' } }}>
            {day(each.day)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Numbers({ told }: { told: Told[] }) {
  const translate = useTranslate();
  const { day, count } = useFormat();
  return (
    <TableContainer component={Card} tabIndex={0} role="region" aria-label={translate('garant.portfolio.trend.caption')}>
      <Table size="small" aria-label={translate('garant.portfolio.trend.caption')} sx={{ '& th, & td': { px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('garant.portfolio.trend.day')}</TableCell>
            {NAMES.map((name) => (
              <TableCell key={name} align="right">
                {translate(`garant.portfolio.trend.${name}`)}
              </TableCell>
            ))}
            <TableCell align="right">{translate('garant.portfolio.trend.conventions')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {told.map((each) => (
            <TableRow key={each.day}>
              <TableCell component="th" scope="row">
                {day(each.day)}
              </TableCell>
              {NAMES.map((name) => (
                <TableCell key={name} align="right">
                  {count(each[name])}
                </TableCell>
              ))}
              <TableCell align="right">{count(each.conventionCount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Trend({ points, group }: { points: Point[]; group: string | null }) {
  const translate = useTranslate();
  const told = points.map((point) => tellOf(point, group));
  const awaited = Math.max(...told.map(({ awaitedCount }) => awaitedCount));
  if (told.every((each) => totalOf(each) === 0 && each.awaitedCount === 0)) {
    return <EmptyState title="garant.portfolio.trend.none" hint="garant.portfolio.noneHint" />;
  }
  return (
    <>
      {awaited > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('garant.portfolio.trend.awaited', { smart_count: awaited })}
        </Alert>
      )}
      <BarKey />
      <Columns told={told} />
      <Numbers told={told} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1.5, maxWidth: '90ch' }}>
        {translate('garant.portfolio.trend.asOf')}
      </Typography>
    </>
  );
}

/** How the conventions that are looked at stood at the end of each of the last quarters, over all groups or in one. */
export default function TrendPage() {
  const translate = useTranslate();
  const { looked, look, search } = usePortfolioAddress();
  const group = search.get('group');
  const query = useAsk(PortfolioTrendDocument, { filter: filterOf(looked) });
  const groups = new Map(
    query.data?.portfolioTrend.quarters.flatMap(({ groupTallies }) => groupTallies.map(({ code, label }) => [code, label] as const)),
  );
  return (
    <Page
      title={translate('garant.portfolio.trend.title')}
      lead={translate('garant.portfolio.trend.lead')}
      actions={
        <Button component={Link} to="/portfolio">
          {translate('garant.portfolio.back')}
        </Button>
      }
    >
      <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 2 }}>
        <SearchField label="garant.portfolio.search" value={looked.text} onSearch={(words) => look({ text: words })} />
        <Filters {...looked} look={look} />
        <Choice
          label="garant.portfolio.trend.group"
          every="garant.portfolio.all"
          value={group ?? ''}
          choices={[...groups].map(([id, name]) => ({ id, name }))}
          onChoose={(chosen) => look({ group: chosen })}
        />
      </Box>
      <Answer query={query}>{({ portfolioTrend }) => <Trend points={portfolioTrend.quarters} group={group} />}</Answer>
    </Page>
  );
}
