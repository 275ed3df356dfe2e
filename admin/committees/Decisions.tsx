import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CommitteeDecisionPartsFragment, CommitteePartsFragment } from '../generated/graphql.ts';
import { Quoted } from '../shared/Quoted.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { addressOfCommittee } from './committeeAddress.ts';
import { CheckDecision, CompleteDecision } from './verbs/FollowDecision.tsx';

type Decision = CommitteeDecisionPartsFragment;

/** Whether a decision is carried out, late, or still to be. */
function useStand(): (decision: Decision) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ doneOn, dueOn, isOverdue }) => {
    if (doneOn) return translate('garant.committee.decisionDone', { date: day(doneOn) });
    if (!dueOn) return translate('garant.committee.decisionOpen');
    return translate(`garant.committee.${isOverdue ? 'decisionLate' : 'decisionDue'}`, { date: day(dueOn) });
  };
}

interface LineProps {
  decision: Decision;
  committee: CommitteePartsFragment;
  /** It was taken by an earlier one. */
  isEarlier?: boolean;
}

function Line({ decision, committee, isEarlier = false }: LineProps) {
  const translate = useTranslate();
  const stand = useStand();
  const may = (act: CommitteePartsFragment['allowedActions'][number]) => committee.allowedActions.includes(act);
  return (
    <Box component="li" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      <Quoted>{decision.words}</Quoted>
      <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
        {[decision.party.code, stand(decision)].join(' · ')}
        {isEarlier && ' · '}
        {isEarlier && <RowLink to={addressOfCommittee(decision.committee.id)}>{decision.committee.reference}</RowLink>}
        {decision.checkedBy && ` · ${translate('garant.committee.checkedBy', { reference: decision.checkedBy.reference })}`}
        {decision.checkWords && ` · ${decision.checkWords}`}
      </Typography>
      {decision.canComplete && <CompleteDecision decision={decision} />}
      {isEarlier && !decision.checkedBy && may('CHECK_DECISION') && <CheckDecision decision={decision} committee={committee} />}
    </Box>
  );
}

/** Decisions of earlier committees to look at, then its own. */
export function Decisions({ committee }: { committee: CommitteePartsFragment }) {
  const translate = useTranslate();
  const { openDecisions, committeeDecisions, status } = committee;
  const isPast = status === 'HELD' || status === 'CLOSED';
  return (
    <>
      {status !== 'CANCELLED' && (
        <Section title={translate('garant.committee.openDecisions')}>
          {openDecisions.length === 0 && <Typography variant="body2">{translate('garant.committee.noOpenDecision')}</Typography>}
          <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
            {openDecisions.map((decision) => (
              <Line key={decision.id} decision={decision} committee={committee} isEarlier />
            ))}
          </Box>
        </Section>
      )}
      {isPast && (
        <Section title={translate('garant.committee.decisions')}>
          {committeeDecisions.length === 0 && <Typography variant="body2">{translate('garant.committee.noDecision')}</Typography>}
          <Box component="ol" sx={{ pl: 2.5, m: 0 }}>
            {committeeDecisions.map((decision) => (
              <Line key={decision.id} decision={decision} committee={committee} />
            ))}
          </Box>
        </Section>
      )}
    </>
  );
}
