import { Alert, Box, Button, Link, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { AuthorPartsFragment } from '../generated/graphql.ts';
import { DayInput, WordsInput } from '../shared/inputs.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { HeldButton } from '../shared/verbs/HeldButton.tsx';
import { Signing } from '../shared/verbs/Signing.tsx';
import { useHeldAct } from '../shared/verbs/useHolding.ts';
import type { Duty } from './DutyCard.tsx';
import { type ReviewValues, said } from './reviewValues.ts';

interface SummaryProps {
  /** Of the draft, which names the act that is held. */
  name: string;
  duties: readonly Duty[];
  author: AuthorPartsFragment | undefined;
  isPending: boolean;
  onBack: () => void;
  /** Goes to a commitment, by its place from 0. */
  onGo: (place: number) => void;
}

/** What is about to be signed, commitment by commitment: each leads back to where it is said. */
function Told({ duties, onGo }: Pick<SummaryProps, 'duties' | 'onGo'>) {
  const translate = useTranslate();
  const seen = useWatch({ name: 'seen' }) as ReviewValues['seen'];
  return (
    <Box component="ol" sx={{ m: 0, mb: 2, pl: 3.5 }}>
      {duties.map(({ obligationId, code, partyCode }, place) => {
        const values = seen?.[obligationId];
        const state = said(values);
        return (
          <li key={obligationId}>
            <Link
              component="button"
              type="button"
              onClick={() => onGo(place)}
              sx={{ verticalAlign: 'baseline' }}
            >{`${code} · ${partyCode}`}</Link>{' '}
            {state === 'WHOLE' && <strong>{translate(`garant.observedValue.${values!.observed}`)}</strong>}
            {state === 'HALF' && <strong>{translate('garant.manifestoReview.half')}</strong>}
            {state === 'NOTHING' && translate('garant.manifestoReview.skipped')}
            {state !== 'NOTHING' && (
              <Typography
                lang={WRITTEN_IN}
                variant="body2"
                sx={{ color: 'text.secondary', whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
              >
                {values?.words}
              </Typography>
            )}
          </li>
        );
      })}
    </Box>
  );
}

/** The end of a review: its day, what is concluded of the whole, and the signature. */
export function ReviewSummary({ name, duties, author, isPending, onBack, onGo }: SummaryProps) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const held = useHeldAct(name);
  const seen = useWatch({ name: 'seen' }) as ReviewValues['seen'];
  useEffect(() => heading.current?.focus(), []);
  const states = duties.map(({ obligationId }) => said(seen?.[obligationId]));
  const isReady = !states.includes('HALF') && states.includes('WHOLE');
  return (
    <Box>
      <Typography ref={heading} variant="h2" tabIndex={-1} sx={{ mb: 1 }}>
        {translate('garant.manifestoReview.summary')}
      </Typography>
      <Told duties={duties} onGo={onGo} />
      <Box inert={held !== undefined}>
        <DayInput source="reviewedOn" label="garant.field.reviewedOn" isObligatory helperText="garant.manifestoReview.dayHint" />
        <WordsInput source="reviewConclusion" label="garant.field.reviewConclusion" rows={3} />
        <Signing author={author} />
      </Box>
      {!isReady && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate(states.includes('HALF') ? 'garant.manifestoReview.halfHint' : 'garant.manifestoReview.nothing')}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {!held && <Button onClick={onBack}>{translate('garant.manifestoReview.back')}</Button>}
        {isReady && <HeldButton label="garant.verb.reviewManifesto" variant="contained" held={held} disabled={isPending} />}
      </Box>
    </Box>
  );
}
