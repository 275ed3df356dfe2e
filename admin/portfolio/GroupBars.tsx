import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { PortfolioGroupsQuery } from '../generated/graphql.ts';
import { obligationsUnder } from '../obligations/obligationsUnder.ts';
import { ink } from '../theme/palette.ts';
import { BarKey, StandingBar } from './StandingBar.tsx';
import { type TallyCell, TallyGrid } from './TallyGrid.tsx';
import { dutiesOf } from './usePortfolioAddress.ts';

const Cell: TallyCell = ({ row, tally }) => {
  const translate = useTranslate();
  const isAsked = tally && tally.held + tally.waiting + tally.toDo + tally.trouble > 0;
  if (!isAsked) {
    return (
      <Box
        component="span"
        role="img"
        aria-label={translate(`garant.portfolio.groups.${tally ? 'none' : 'absent'}`)}
        sx={{ display: 'block', textAlign: 'center', color: ink.soft, minHeight: 24 }}
      >
        {tally ? '–' : ' '}
      </Box>
    );
  }
  return (
    <Box
      component={Link}
      to={obligationsUnder({ conventionIds: [row.conventionId], ...dutiesOf(tally.code) })}
      aria-label={translate('garant.naming.of', { name: tally.label, words: translate('garant.portfolio.bar', { ...tally }) })}
      sx={{ display: 'block', py: 0.75, px: 0.5, minWidth: '6.5rem' }}
    >
      <StandingBar counts={tally} />
    </Box>
  );
};

type Row = PortfolioGroupsQuery['portfolio']['items'][number];

/** Each group, with its principles after it. */
const withPrinciples = ({ tallies, principles, ...row }: Row) => ({
  ...row,
  tallies: tallies.flatMap((group) => [group, ...principles.filter(({ code }) => code.startsWith(`${group.code}/`))]),
});

/** How each group and each principle of each convention stands: a bar for each. */
export function GroupBars({ rows }: { rows: Row[] }) {
  const translate = useTranslate();
  return (
    <>
      <BarKey />
      <TallyGrid rows={rows.map(withPrinciples)} caption={translate('garant.portfolio.groups.caption')} Cell={Cell} isCoded={false} />
    </>
  );
}
