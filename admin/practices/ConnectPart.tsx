import { Box, Link as StyledLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { PartHeading } from './PartHeading.tsx';
import type { PracticeDuty, PracticePartProps } from './practice.ts';
import { PlanConnectStep } from './verbs/PlanConnectStep.tsx';
import { RecordConnectStep } from './verbs/RecordConnectStep.tsx';

type Step = PracticeDuty['connectSteps'][number];

function StepLine({ step, isNewest }: { step: Step; isNewest: boolean }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { connectStage, reachedOn, reason, evidence, author, recordedAt } = step;
  return (
    <Box component="li" sx={{ borderLeft: `4px solid ${isNewest ? ink.blue : ink.line}`, pl: 1.5, mb: 1 }}>
      <Typography sx={{ fontWeight: isNewest ? 600 : undefined }}>
        {translate('garant.connect.reached', { stage: translate(`garant.connectStage.${connectStage}`), day: day(reachedOn) })}
      </Typography>
      {reason && (
        <Typography lang={WRITTEN_IN} sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {reason}
        </Typography>
      )}
      {evidence && (
        <StyledLink component={Link} to={`/evidences/${evidence.id}/show`} lang={WRITTEN_IN} sx={{ overflowWrap: 'anywhere' }}>
          {evidence.title}
        </StyledLink>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={recordedAt} />
      </Typography>
    </Box>
  );
}

/** Stages to come, each with its day, and what is said once that day has passed. */
function Plans({ plans }: { plans: PracticeDuty['connectPlans'] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (plans.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('garant.connect.plans')} sx={{ mb: 1.5 }}>
      <Typography variant="h4" component="h4">
        {translate('garant.connect.plans')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('garant.connect.planHint')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0 }}>
        {plans.map(({ id, connectStage, plannedOn, isOverdue, author, recordedAt }) => (
          <Box component="li" key={id} sx={{ borderLeft: `4px dashed ${isOverdue ? ink.red : ink.line}`, pl: 1.5, mb: 1 }}>
            <Typography sx={{ fontWeight: isOverdue ? 600 : undefined, color: isOverdue ? ink.red : undefined }}>
              {translate(isOverdue ? 'garant.connect.overdue' : 'garant.connect.planned', {
                stage: translate(`garant.connectStage.${connectStage}`),
                day: day(plannedOn),
              })}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <AuthorLine author={author} at={recordedAt} />
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** How far FranceConnect came, stage by stage; in production it is done, which attests nothing by itself. */
export function ConnectPart({ conventionId, practice }: PracticePartProps) {
  const translate = useTranslate();
  return practice.practiceDuties.map((duty) => {
    const { obligationId, connectSteps: steps, allowedActions } = duty;
    return (
      <Box key={obligationId}>
        <PartHeading title="garant.connect.title">
          {allowedActions.includes('PLAN_STEP') && <PlanConnectStep {...{ conventionId, duty }} />}
          {allowedActions.includes('RECORD_STEP') && <RecordConnectStep {...{ conventionId, duty }} />}
        </PartHeading>
        {steps[0]?.connectStage === 'PRODUCTION' && <Typography sx={{ mb: 1 }}>{translate('garant.connect.done')}</Typography>}
        <Plans plans={duty.connectPlans} />
        {steps.length === 0 ? (
          <Typography>{translate('garant.connect.none')}</Typography>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {steps.map((step, index) => (
              <StepLine key={step.id} step={step} isNewest={index === 0} />
            ))}
          </Box>
        )}
      </Box>
    );
  });
}
