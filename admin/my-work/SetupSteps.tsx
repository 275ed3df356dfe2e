import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { SetupDocument } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ink } from '../theme/palette.ts';
import { addressOf, type SetupStep } from './setupSteps.ts';

const rowStyle = { display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center', py: 1.25 };

/** What is there, what is needed, and what lacks by its name. */
function useCountWords(): (step: SetupStep) => string {
  const translate = useTranslate();
  return ({ kind, presentCount, neededCount, lacks }) => {
    if (neededCount === 0) return translate('garant.setup.notYet');
    const names = kind === 'LEGAL_PAGES' ? lacks.map((slug) => translate(`garant.site.page.${slug}`)) : lacks;
    const counted = translate(`garant.setup.count.${kind}`, { smart_count: presentCount, needed: neededCount });
    return [counted, names.length > 0 && translate('garant.setup.lacks', { names: names.join(', ') })].filter(Boolean).join(' ');
  };
}

function Step({ step, isNext, to }: { step: SetupStep; isNext: boolean; to: string | undefined }) {
  const translate = useTranslate();
  const countWords = useCountWords();
  const { kind, isDone } = step;
  return (
    <Box component="li" sx={{ ...rowStyle, '& + &': { borderTop: `1px solid ${ink.line}` } }}>
      {isDone ? <CheckCircle sx={{ color: ink.green }} aria-hidden /> : <RadioButtonUnchecked sx={{ color: ink.soft }} aria-hidden />}
      <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Typography sx={{ fontWeight: isNext ? 650 : 500 }}>
          {translate(`garant.setup.step.${kind}`)}
          {' · '}
          <Box component="span" sx={{ color: isDone ? ink.green : ink.amber }}>
            {translate(isDone ? 'garant.setup.done' : 'garant.setup.toDo')}
          </Box>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {countWords(step)}
        </Typography>
      </Box>
      {to && !isDone && (
        <Button component={Link} to={to} variant={isNext ? 'contained' : 'outlined'} size={isNext ? 'medium' : 'small'}>
          {translate(`garant.setup.act.${kind}`)}
        </Button>
      )}
    </Box>
  );
}

function Steps({ steps, hasNext = false }: { steps: SetupStep[]; hasNext?: boolean }) {
  const { current } = useCurrentConvention();
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {steps.map((step, rank) => (
        <Step key={step.kind} step={step} isNext={hasNext && rank === 0} to={addressOf(step, current?.id)} />
      ))}
    </Box>
  );
}

function Told({ steps }: { steps: SetupStep[] }) {
  const translate = useTranslate();
  const left = steps.filter(({ isDone }) => !isDone);
  const done = steps.filter(({ isDone }) => isDone);
  return (
    <>
      <Typography>{translate(left.length > 0 ? 'garant.setup.left' : 'garant.setup.allDone', { smart_count: left.length })}</Typography>
      <Steps steps={left} hasNext />
      {done.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: ink.blue, py: 0.5, width: 'fit-content' }}>
            {translate('garant.setup.whatIsDone', { smart_count: done.length })}
          </Box>
          <Steps steps={done} />
        </Box>
      )}
    </>
  );
}

/** What remains between an empty instance and a first proof, for who administers it: what is to do first, then what is done. */
export function SetupSteps() {
  const translate = useTranslate();
  const query = useAsk(SetupDocument, {});
  return (
    <Section title={translate('garant.setup.title')}>
      <Answer query={query}>{({ setup }) => <Told steps={setup.steps} />}</Answer>
    </Section>
  );
}
