import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { RequestPartsFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';
import { turnOf } from './turn.ts';

/** Whose turn it is: one’s own, which stands out, or that of a party, since when. */
export function Turn({ request }: { request: RequestPartsFragment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const turn = turnOf(request);
  if (!turn) return <span>{translate(`garant.requestStatus.${request.status}`)}</span>;
  const [act] = request.allowedActions;
  const since = translate('garant.request.since', { date: day(turn.since) });
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      {act ? (
        <Chip size="small" color="primary" label={translate(`garant.request.yours.${act}`)} sx={{ fontWeight: 650 }} />
      ) : (
        <span>{translate('garant.request.waitsFor', { party: turn.party })}</span>
      )}
      <span>{since}</span>
    </Box>
  );
}
