import { Box, Card, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { RowLink } from '../shared/RowLink.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { usePartLabel } from './PartChoice.tsx';
import { DutyStates, matrixOf, type Row, useEndWords, WORRIES, WorryLink } from './rowWords.tsx';
import { StandingBar } from './StandingBar.tsx';
import { type Column, codeOf, dutiesOf, LATER_COLUMNS, type Looked } from './usePortfolioAddress.ts';

const isCount = (column: Column) => WORRIES.some(({ name }) => name === column);

const countsOf = ({ heldCount, waitingCount, toDoCount, troubleCount }: Row) => ({
  held: heldCount,
  waiting: waitingCount,
  toDo: toDoCount,
  trouble: troubleCount,
});

function useLine() {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ bodyNames, phaseName, openIncidentCount, worstLevel, nextCommitteeLatestOn, nextDueOn, movedAt }: Row) => ({
    bodies: bodyNames.join(' · ') || '–',
    phase: phaseName ? translate(`garant.servicePhase.${phaseName}`) : '–',
    committee: nextCommitteeLatestOn ? day(nextCommitteeLatestOn) : '–',
    incidents: [openIncidentCount || '–', worstLevel && translate(`garant.riskLevel.${worstLevel}`)].filter(Boolean).join(' · '),
    nextDue: nextDueOn ? day(nextDueOn) : '–',
    moved: movedAt ? day(movedAt) : translate('garant.portfolio.still'),
  });
}

/** The group or principle that is looked for, as it stands in a convention. */
function PartBar({ row: { conventionId, soughtPart } }: { row: Row }) {
  const translate = useTranslate();
  if (!soughtPart) return <>–</>;
  const words = translate('garant.portfolio.bar', { ...soughtPart });
  return (
    <Box
      component={Link}
      to={obligationsUnder({ conventionIds: [conventionId], ...dutiesOf(soughtPart.code) })}
      aria-label={translate('garant.naming.of', { name: soughtPart.label, words })}
      sx={{ display: 'block', py: 0.75 }}
    >
      <StandingBar counts={soughtPart} />
    </Box>
  );
}

type Sought = Pick<Looked, 'code' | 'part'>;

function Line({ row, sought, columns }: { row: Row; sought: Sought; columns: readonly Column[] }) {
  const ends = useEndWords();
  const line = useLine()(row);
  return (
    <TableRow hover>
      <TableCell component="th" scope="row" sx={{ minWidth: '15rem' }}>
        <RowLink to={matrixOf(row)} lang="fr">
          {row.title}
        </RowLink>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <span lang="fr">{row.serviceName}</span> · {ends(row)}
        </Typography>
      </TableCell>
      {sought.code !== null && (
        <TableCell>
          <DutyStates row={row} sought={sought.code} />
        </TableCell>
      )}
      {sought.part !== null && (
        <TableCell>
          <PartBar row={row} />
        </TableCell>
      )}
      {columns.includes('standing') && (
        <TableCell>
          <StandingBar counts={countsOf(row)} />
        </TableCell>
      )}
      {WORRIES.filter(({ name }) => columns.includes(name)).map((worry) => (
        <TableCell key={worry.name} align="right">
          <WorryLink {...{ row, worry }} />
        </TableCell>
      ))}
      {columns.includes('incidents') && <TableCell>{line.incidents}</TableCell>}
      {LATER_COLUMNS.filter((name) => columns.includes(name)).map((name) => (
        <TableCell key={name} sx={name === 'bodies' ? {} : { whiteSpace: 'nowrap' }}>
          {line[name]}
        </TableCell>
      ))}
    </TableRow>
  );
}

/** A line per convention: how its commitments stand, and what worries. */
export function PortfolioTable({ rows, looked: { code, part, columns } }: { rows: Row[]; looked: Looked }) {
  const translate = useTranslate();
  const partLabel = usePartLabel(part);
  const head = (name: string) => translate(`garant.portfolio.column.${name}`);
  return (
    <TableContainer component={Card}>
      <Table
        size="small"
        aria-label={translate('garant.portfolio.caption')}
        sx={{ '& th, & td': { px: 1 }, '& thead th': { lineHeight: 1.25, verticalAlign: 'bottom' } }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '22%' }}>{head('convention')}</TableCell>
            {code !== null && <TableCell>{codeOf(code)}</TableCell>}
            {part !== null && (
              <TableCell lang="fr" sx={{ width: '12%' }}>
                {partLabel}
              </TableCell>
            )}
            {columns.map((name) => (
              <TableCell key={name} {...(name === 'standing' ? { sx: { width: '12%' } } : {})} align={isCount(name) ? 'right' : 'left'}>
                {head(name)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Line key={row.conventionId} {...{ row, columns }} sought={{ code, part }} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Details({ row }: { row: Row }) {
  const translate = useTranslate();
  const line = useLine()(row);
  const told = WORRIES.filter(({ count }) => count(row) > 0);
  return (
    <Box
      component="dl"
      sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: '1fr auto', columnGap: 2, rowGap: 0.25, '& dd': { m: 0 } }}
    >
      {told.map((worry) => (
        <Box key={worry.name} sx={{ display: 'contents' }}>
          <dt>{translate(`garant.portfolio.column.${worry.name}`)}</dt>
          <dd>
            <WorryLink {...{ row, worry }} />
          </dd>
        </Box>
      ))}
      <dt>{translate('garant.portfolio.column.bodies')}</dt>
      <dd>{line.bodies}</dd>
      <dt>{translate('garant.portfolio.column.phase')}</dt>
      <dd>{line.phase}</dd>
      <dt>{translate('garant.portfolio.column.committee')}</dt>
      <dd>{line.committee}</dd>
      <dt>{translate('garant.portfolio.column.nextDue')}</dt>
      <dd>{line.nextDue}</dd>
      <dt>{translate('garant.portfolio.column.moved')}</dt>
      <dd>{line.moved}</dd>
    </Box>
  );
}

/** The same one under the other, where a table would be cut. */
export function PortfolioStack({ rows, looked: { code, part } }: { rows: Row[]; looked: Looked }) {
  const translate = useTranslate();
  const partLabel = usePartLabel(part);
  const ends = useEndWords();
  return (
    <Box component="ul" aria-label={translate('garant.portfolio.caption')} sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
      {rows.map((row) => (
        <Card component="li" key={row.conventionId} sx={{ p: 1.5, overflowWrap: 'anywhere' }}>
          <RowLink to={matrixOf(row)} lang="fr">
            {row.title}
          </RowLink>
          <Typography variant="body2" sx={{ color: ink.soft, mb: 1 }}>
            <span lang="fr">{row.serviceName}</span> · {ends(row)}
          </Typography>
          <StandingBar counts={countsOf(row)} />
          {code !== null && <DutyStates row={row} sought={code} />}
          {part !== null && (
            <>
              <Typography variant="body2" lang="fr" sx={{ mt: 1 }}>
                {partLabel}
              </Typography>
              <PartBar row={row} />
            </>
          )}
          <Details row={row} />
        </Card>
      ))}
    </Box>
  );
}
