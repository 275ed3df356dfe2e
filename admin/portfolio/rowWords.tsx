import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { PortfolioQuery } from '../generated/graphql.ts';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { AssuranceChip } from '../shared/AssuranceChip.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { codeOf } from './usePortfolioAddress.ts';

export type Row = PortfolioQuery['portfolio']['items'][number];

export const matrixOf = ({ conventionId }: Pick<Row, 'conventionId'>): string => `/conventions/${conventionId}/matrix`;

/** What of a convention worries, with the list that tells it, where one tells just that; nothing where there is none. */
export const WORRIES = [
  { name: 'breached', count: (row: Row) => row.breachedCount, filter: { assurances: ['BREACHED'] } },
  { name: 'contested', count: (row: Row) => row.contestedCount, filter: { severities: ['CONTESTED'] } },
  { name: 'overdue', count: (row: Row) => row.overdueCount, filter: { isOverdue: true } },
  { name: 'byLaw', count: (row: Row) => row.lateByLawCount, filter: null },
  { name: 'lapsed', count: (row: Row) => row.lapsedCount, filter: { assurances: ['LAPSED'] } },
  { name: 'disagreement', count: (row: Row) => row.disagreementCount, filter: { assurances: ['DISAGREEMENT'] } },
  { name: 'dormant', count: (row: Row) => row.dormantCount, filter: { assurances: ['DORMANT'] } },
  { name: 'forMe', count: (row: Row) => row.waitingForMeCount, filter: { workKinds: ['TO_REVIEW'] } },
] as const;

const listOf = ({ conventionId }: Row, filter: object) => obligationsUnder({ conventionIds: [conventionId], ...filter });

const COLOURS: Partial<Record<(typeof WORRIES)[number]['name'], string>> = { forMe: ink.blue, dormant: ink.text };

/** A number that leads to the list it counts; a dash where there is nothing to see. */
export function WorryLink({ row, worry }: { row: Row; worry: (typeof WORRIES)[number] }) {
  const translate = useTranslate();
  const count = worry.count(row);
  if (count === 0) return <Box sx={{ color: ink.soft }}>–</Box>;
  if (!worry.filter) return <Box sx={{ fontWeight: 650, color: ink.red }}>{count}</Box>;
  return (
    <Box
      component={Link}
      to={listOf(row, worry.filter)}
      aria-label={`${translate(`garant.portfolio.column.${worry.name}`)}: ${count}, ${row.title}`}
      sx={{ fontWeight: 650, color: COLOURS[worry.name] ?? ink.red, display: 'inline-block', minWidth: 24, py: 0.5 }}
    >
      {count}
    </Box>
  );
}

/** When it ends, or ended. */
export function useEndWords(): (row: Row) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ isOver, lastInForceOn }) => {
    if (!lastInForceOn) return translate('garant.portfolio.endless');
    return translate(isOver ? 'garant.portfolio.ended' : 'garant.portfolio.ends', { date: day(lastInForceOn) });
  };
}

/** The commitment that is looked for, as it binds each party; its code where the catalogue of that convention has another. */
export function DutyStates({ row: { soughtDuties }, sought }: { row: Row; sought: string }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 0.5 }}>
      {soughtDuties.map(({ obligationId, partyCode, code, assurance }) => (
        <li key={obligationId}>
          <Box
            component={Link}
            to={`/obligations/${obligationId}/show`}
            sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', color: ink.text }}
          >
            <span>{code === codeOf(sought) ? partyCode : `${partyCode} · ${code}`}</span>
            <AssuranceChip assurance={assurance} />
          </Box>
        </li>
      ))}
    </Box>
  );
}
