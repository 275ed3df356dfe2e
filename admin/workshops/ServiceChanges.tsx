import { Box, Typography } from '@mui/material';
import { Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { Exchanges } from '../exchanges/Exchanges.ts';
import { ServiceChangesDocument } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { OverdueMark } from '../shared/Told.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { addressOfWorkshop, type ServiceChange } from './risk.ts';
import { AnnounceChange } from './verbs/AnnounceChange.tsx';
import { AnswerChange, WithdrawChange } from './verbs/SettleChange.tsx';

const OPEN = { limit: 25 };
const OTHERS = { limit: 5 };

/** Where a change stands: by when a workshop is to be held, or what answered it. */
function useStanding(): (change: ServiceChange) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ changeState, dueOn, isOverdue, withdrawalReason, answeringWorkshops }) => {
    if (changeState === 'OPEN') {
      return dueOn
        ? translate(isOverdue ? 'garant.change.late' : 'garant.change.due', { day: day(dueOn) })
        : translate('garant.change.open');
    }
    if (changeState === 'WITHDRAWN') return translate('garant.change.withdrawn', { reason: withdrawalReason });
    if (changeState === 'IDLE') return translate('garant.change.idle');
    return translate(answeringWorkshops.length > 0 ? 'garant.change.answeredBy' : 'garant.change.answered');
  };
}

function Change({ change }: { change: ServiceChange }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const standing = useStanding();
  const { whatChanged, changedOn, words, isOverdue, author, recordedAt, allowedActions, answeringWorkshops } = change;
  const title = translate('garant.change.one', { kind: translate(`garant.serviceChangeKind.${whatChanged}`), day: day(changedOn) });
  return (
    <Box component="article" aria-label={title} sx={{ borderLeft: `4px solid ${ink.line}`, pl: 2, minWidth: 0 }}>
      <Typography variant="h3">{title}</Typography>
      <Typography lang="fr" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center', fontWeight: 600, overflowWrap: 'anywhere' }}>
        {isOverdue && <OverdueMark />}
        <span>{standing(change)}</span>
        {answeringWorkshops.map(({ id, reference }) => (
          <RowLink key={id} to={addressOfWorkshop(id)}>
            {reference}
          </RowLink>
        ))}
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={recordedAt} />
      </Typography>
      {allowedActions.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {allowedActions.includes('ANSWER') && <AnswerChange change={change} />}
          {allowedActions.includes('WITHDRAW') && <WithdrawChange change={change} />}
        </Box>
      )}
    </Box>
  );
}

interface Props {
  conventionId: string;
  /** Parties that the person who looks speaks for. */
  parties: readonly { id: string; code: string }[];
}

/** The notable changes of the service, those that wait for a workshop first, and the way to announce one. */
export function ServiceChanges({ conventionId, parties }: Props) {
  const translate = useTranslate();
  const { data } = useAsk(ServiceChangesDocument, { conventionIds: [conventionId], openPage: OPEN, otherPage: OTHERS });
  if (!data || (data.open.total + data.others.total === 0 && parties.length === 0)) return null;
  const { open, others } = data;
  return (
    <Section title={translate('garant.change.title')} actions={<AnnounceChange {...{ conventionId, parties }} />}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {translate(open.total > 0 ? 'garant.change.hint' : 'garant.change.none')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {[...open.items, ...others.items].map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </Box>
      <Suspense fallback={null}>
        <Exchanges register="service-changes" label="garant.change.file" {...{ conventionId, parties }} />
      </Suspense>
    </Section>
  );
}
