import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LegalTextPartsFragment } from '../generated/graphql.ts';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Quoted, WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { AdviseDpia, DecideNeed, DescribeDpia } from './verbs/Dpia.tsx';

type Need = LegalTextPartsFragment['dpiaNeeds'][number];

function NeedLine({ need }: { need: Need }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { criteria, listedAs, listing, conclusion, isNeeded, reason, author, recordedAt } = need;
  return (
    <Box component="li" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>
        {translate(`garant.dpiaConclusion.${conclusion}`)} ·{' '}
        {translate(isNeeded ? 'garant.legalText.needed' : 'garant.legalText.notNeeded')}
      </Typography>
      <Typography lang={WRITTEN_IN}>{reason}</Typography>
      {listedAs && listing && (
        <Typography>
          {translate('garant.legalText.listedAs', {
            processing: translate(`garant.listedProcessing.${listedAs}`),
            source: listing.writtenIn,
            day: day(listing.listedOn),
          })}
        </Typography>
      )}
      <details>
        <summary>{translate('garant.legalText.criteria')}</summary>
        <ul>
          {criteria.map(({ criterion, answered, words }) => (
            <li key={criterion}>
              {translate('garant.naming.of', {
                name: translate(`garant.dpiaCriterion.${criterion}`),
                words: translate(`garant.criterionAnswer.${answered}`),
              })}
              {words && <Quoted>{` · ${words}`}</Quoted>}
            </li>
          ))}
        </ul>
      </details>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <AuthorLine author={author} at={recordedAt} />
      </Typography>
    </Box>
  );
}

/** Of an impact assessment: whether it is needed, what the officer advises, where it stands. */
export function Dpia({ text }: { text: LegalTextPartsFragment }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { dpiaNeeds, dpiaAdvice, dpiaStates, allowedActions } = text;
  const [state] = dpiaStates;
  const actions = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {allowedActions.includes('DECIDE_NEED') && <DecideNeed text={text} />}
      {allowedActions.includes('ADVISE') && <AdviseDpia text={text} />}
      {allowedActions.includes('DESCRIBE') && <DescribeDpia text={text} />}
    </Box>
  );
  return (
    <Section title={translate('garant.legalText.dpia')} actions={actions}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {dpiaNeeds.map((need) => (
          <NeedLine key={need.id} need={need} />
        ))}
        {dpiaAdvice.map(({ id, advice, words, author, recordedAt }) => (
          <Box component="li" key={id} sx={{ mb: 2, overflowWrap: 'anywhere' }}>
            <Typography sx={{ fontWeight: 600 }}>
              {translate('garant.legalText.advice')} · {translate(`garant.opinion.${advice}`)}
            </Typography>
            <Typography lang={WRITTEN_IN}>{words}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              <AuthorLine author={author} at={recordedAt} />
            </Typography>
          </Box>
        ))}
      </Box>
      {state && (
        <Facts>
          <Fact label="garant.field.dpiaStage">{translate(`garant.dpiaStage.${state.dpiaStage}`)}</Fact>
          <Fact label="garant.field.residualRisk">{state.residualRisk ? translate(`garant.residualRisk.${state.residualRisk}`) : ''}</Fact>
          <Fact label="garant.field.views">{state.views ?? ''}</Fact>
          <Fact label="garant.field.consultedOn">{state.consultedOn ? day(state.consultedOn) : ''}</Fact>
          <Fact label="garant.field.consultation">{state.consultation ?? ''}</Fact>
        </Facts>
      )}
    </Section>
  );
}
