import { Box, Button, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { ObservedValue } from '../generated/graphql.ts';
import { CitedInputs } from '../observations/CitedInputs.tsx';
import { SideViews } from '../observations/SideViews.tsx';
import { DecisionInput } from '../shared/inputs.tsx';
import { ReasonInput } from '../shared/verbs/ReasonInput.tsx';
import { DutyQuote } from '../shared/verbs/Signing.tsx';
import type { Duty } from './DutyCard.tsx';

const VALUES: readonly ObservedValue[] = ['KEPT', 'AT_RISK', 'BROKEN', 'NOT_OBSERVED'];

export interface Stepping {
  duty: Duty;
  principle: string;
  conventionId: string;
  /** From 1. */
  rank: number;
  count: number;
  onBack?: () => void;
  onNext: () => void;
  /** What was typed of it is forgotten, and nothing is observed. */
  onSkip: () => void;
}

/** One commitment of the review: its words, what each side saw last, and what the reviewer sees; Enter on a choice goes on. */
export function ReviewStep({ duty, principle, conventionId, rank, count, onBack, onNext, onSkip }: Stepping) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const { trigger } = useFormContext();
  const { obligationId, code, text, chapeau, partyCode, sideViews } = duty;
  const [observed, words] = [`seen.${obligationId}.observed`, `seen.${obligationId}.words`];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another commitment is another place to read from
  useEffect(() => heading.current?.focus(), [obligationId]);
  const next = async () => {
    if (await trigger([observed, words], { shouldFocus: true })) onNext();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target.type === 'radio' && !event.repeat) void next();
  };
  return (
    <Box role="group" aria-label={code} onKeyDown={onKeyDown}>
      <Typography ref={heading} variant="h2" tabIndex={-1} sx={{ mb: 1 }}>
        {translate('garant.manifestoReview.step', { rank, count })} · <span lang="fr">{principle}</span>
      </Typography>
      <DutyQuote duty={{ code, text, chapeau, party: { code: partyCode } }} />
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {translate('garant.manifestoReview.seenBefore')}
      </Typography>
      <SideViews views={sideViews} />
      <Box sx={{ mt: 2 }}>
        <DecisionInput source={observed} label="garant.field.observedValue" choices={VALUES} words="garant.observedValue" />
        <ReasonInput source={words} label="garant.field.observedWords" />
        <CitedInputs conventionId={conventionId} within={`seen.${obligationId}.`} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {onBack && <Button onClick={onBack}>{translate('garant.manifestoReview.back')}</Button>}
        <Button variant="contained" onClick={() => void next()}>
          {translate('garant.manifestoReview.next')}
        </Button>
        <Button onClick={onSkip}>{translate('garant.manifestoReview.skip')}</Button>
      </Box>
    </Box>
  );
}
