import { styled } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { LOOKS } from '../shared/assurances.ts';
import { ink } from '../theme/palette.ts';
import type { Tally } from './matrixReading.ts';

const Bar = styled('span')({
  display: 'flex',
  gap: 1,
  height: 6,
  marginTop: 4,
  borderRadius: 3,
  overflow: 'hidden',
  background: ink.greyWash,
  '& span': { minWidth: 3 },
  '@media print': { height: 3, marginTop: 2 },
});

const Words = styled('span')({
  display: 'block',
  fontWeight: 400,
  fontSize: '0.8125rem',
  color: ink.soft,
  '& strong': { color: ink.red },
  '@media print': { fontSize: '7pt' },
});

/** How many obligations, how many attested and overdue; the bar only repeats it at a glance. */
export function TallyLine({ tally }: { tally: Tally }) {
  const translate = useTranslate();
  const { total, attested, overdue, states } = tally;
  return (
    <>
      <Words>
        {translate('garant.matrix.count', { smart_count: total })}
        {total > 0 && ` · ${translate('garant.matrix.attested', { smart_count: attested })}`}
        {overdue > 0 && (
          <>
            {' · '}
            <strong>{translate('garant.matrix.late', { smart_count: overdue })}</strong>
          </>
        )}
      </Words>
      {total > 0 && (
        <Bar aria-hidden>
          {states.map(({ assurance, count }) => (
            <span key={assurance} style={{ flexGrow: count, background: LOOKS[assurance].color }} />
          ))}
        </Bar>
      )}
    </>
  );
}
