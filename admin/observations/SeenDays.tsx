import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ManifestoSide, SideViewDayFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';

/** What each side saw last and when, one line each, without its words: in a list that leads to them. */
export function SeenDays({ views }: { views: readonly SideViewDayFragment[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  return views.map(({ side, observed, observedOn, isFresh }) => (
    <Typography key={side} variant="body2">
      {translate('garant.observation.of', {
        side: translate(`garant.manifestoSide.${side}`),
        value: translate(`garant.observedValue.${observed}`),
      })}
      {` · ${day(observedOn)}`}
      {!isFresh && ` · ${translate('garant.observation.old')}`}
    </Typography>
  ));
}

/** Since when one’s own side has not observed a commitment, then what the others saw. */
export function DueToObserve({ own, views }: { own: ManifestoSide | null; views: readonly SideViewDayFragment[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const last = views.find(({ side }) => side === own);
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {last ? translate('garant.observation.dueAgain', { date: day(last.observedOn) }) : translate('garant.observation.due')}
      </Typography>
      <SeenDays views={views.filter(({ side }) => side !== own)} />
    </>
  );
}
