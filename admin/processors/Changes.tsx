import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProcessorPartsFragment } from '../generated/graphql.ts';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { Acts } from './Acts.tsx';
import { untold } from './processorFacts.ts';
import { CarryOutChange, PlanChange } from './verbs/Change.tsx';

/** Changes since it is engaged, each with its notice: planned, told, in effect. Nothing before it is engaged. */
export function Changes({ processor }: { processor: ProcessorPartsFragment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { plannedChanges, allowedActions } = processor;
  const mayPlan = allowedActions.includes('PLAN_CHANGE');
  if (plannedChanges.length === 0 && !mayPlan) return null;
  const isUntold = new Set(untold(processor).map(({ id }) => id));
  return (
    <Section title={translate('garant.processor.changes')} actions={<Acts>{mayPlan && <PlanChange processor={processor} />}</Acts>}>
      {plannedChanges.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.processor.noChange')}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {plannedChanges.map((change) => {
          const { id, kind, description, plannedOn, effectiveOn, passage } = change;
          const stands = effectiveOn
            ? [translate('garant.processor.effective', { date: day(effectiveOn) }), translate(`garant.passage.${passage}`)]
            : [
                translate('garant.processor.changePlanned', { date: day(plannedOn) }),
                translate(isUntold.has(id) ? 'garant.processor.changeUntold' : 'garant.processor.changeTold'),
              ];
          return (
            <Box component="li" key={id} sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
              <Typography>{`${translate(`garant.processorChangeKind.${kind}`)} · ${description}`}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {stands.join(' · ')}
              </Typography>
              {!effectiveOn && allowedActions.includes('CARRY_OUT_CHANGE') && (
                <Acts>
                  <CarryOutChange processor={processor} change={change} />
                </Acts>
              )}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
