import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { OpenChangesDocument, WorkshopListDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfWorkshop } from './risk.ts';

const SHOWN = 5;

/** By when a workshop is to be held again, and because of what. */
function Again({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { data } = useAsk(OpenChangesDocument, { conventionIds: [conventionId], page: { limit: SHOWN } });
  return (
    <>
      {data?.serviceChanges.items.map(({ id, dueOn, isOverdue, words }) => (
        <Typography key={id} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
          {translate(`garant.change.${dueOn ? (isOverdue ? 'againLate' : 'again') : 'againOpen'}`, { day: dueOn && day(dueOn), words })}
        </Typography>
      ))}
    </>
  );
}

/** The last workshops of a convention that one may read, and the way to all of them. */
export default function WorkshopsPart({ conventionId }: { conventionId: string }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const query = useAsk(WorkshopListDocument, { filter: { conventionIds: [conventionId] }, page: { limit: SHOWN } });
  return (
    <Answer query={query}>
      {({ workshops: { items } }) => (
        <div>
          <Again conventionId={conventionId} />
          {items.length === 0 && <Typography>{translate('garant.workshop.none')}</Typography>}
          {items.map(({ id, reference, heldOn, method }) => (
            <Typography key={id}>
              <RowLink to={addressOfWorkshop(id)}>{reference}</RowLink>
              {` · ${day(heldOn)} · ${translate(`garant.workshopMethod.${method}`)}`}
            </Typography>
          ))}
          <RowLink to="/workshops">{translate('garant.workshop.title')}</RowLink>
        </div>
      )}
    </Answer>
  );
}
