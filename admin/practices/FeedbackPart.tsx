import { Box, Skeleton, Link as StyledLink, Typography } from '@mui/material';
import { styled } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import { AuthorLine } from '../shared/AuthorLine.tsx';
import { Fact, Facts } from '../shared/Facts.tsx';
import { Quoted, WRITTEN_IN } from '../shared/Quoted.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ink } from '../theme/palette.ts';
import { PartHeading } from './PartHeading.tsx';
import type { PracticeDuty, PracticePartProps } from './practice.ts';
import { PlaceFeedbackButton, RecordSatisfaction } from './verbs/AskForOpinions.tsx';

const SatisfactionChart = lazy(() => import('./SatisfactionChart.tsx'));

const Table = styled('table')({
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': { padding: '4px 12px 4px 0', borderBottom: `1px solid ${ink.line}`, textAlign: 'left' },
  '& caption': { textAlign: 'left', paddingBottom: 4 },
});

/** Where the button is, where it leads, since when, and what is done with the opinions. */
function Button({ button }: { button: PracticeDuty['feedbackButtons'][number] | undefined }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (!button) return <Typography>{translate('garant.feedback.noButton')}</Typography>;
  const { placement, url, placedOn, followUp, author, recordedAt } = button;
  return (
    <>
      <Facts>
        <Fact label="garant.field.placement" lang={WRITTEN_IN}>
          {placement}
        </Fact>
        <Fact label="garant.field.feedbackUrl">
          {url && (
            <StyledLink href={url} target="_blank" rel="noreferrer">
              {url}
            </StyledLink>
          )}
        </Fact>
        <Fact label="garant.field.placedOn">{day(placedOn)}</Fact>
        <Fact label="garant.field.followUp">{followUp ? <Quoted>{followUp}</Quoted> : translate('garant.feedback.noFollowUp')}</Fact>
      </Facts>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        <AuthorLine author={author} at={recordedAt} />
      </Typography>
    </>
  );
}

/** Marks month by month: drawn, and to read. */
function Satisfaction({ months }: { months: PracticeDuty['feedbackMonths'] }) {
  const translate = useTranslate();
  const { locale } = useFormat();
  const tag = locale === 'en' ? 'en-GB' : 'fr-FR';
  const monthWords = (month: string) =>
    new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
  const mark = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  if (months.length === 0) return <Typography>{translate('garant.feedback.noMonth')}</Typography>;
  return (
    <>
      <Suspense fallback={<Skeleton variant="rounded" height={180} />}>
        <SatisfactionChart {...{ months, monthWords }} description={translate('garant.feedback.described')} />
      </Suspense>
      <Table>
        <caption>{translate('garant.feedback.table')}</caption>
        <thead>
          <tr>
            {['month', 'satisfaction', 'answerCount'].map((field) => (
              <th scope="col" key={field}>
                {translate(`garant.feedback.column.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map(({ id, month, satisfaction, answerCount }) => (
            <tr key={id}>
              <th scope="row">{monthWords(month)}</th>
              <td>{mark.format(Number(satisfaction))}</td>
              <td>{answerCount}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** The button that asks users for their opinion, and what they said. */
export function FeedbackPart({ conventionId, practice }: PracticePartProps) {
  return practice.practiceDuties.map((duty) => (
    <Box key={duty.obligationId} sx={{ minWidth: 0 }}>
      <PartHeading title="garant.feedback.title">
        {duty.allowedActions.includes('PLACE_BUTTON') && <PlaceFeedbackButton {...{ conventionId, duty }} />}
        {duty.allowedActions.includes('RECORD_SATISFACTION') && <RecordSatisfaction {...{ conventionId, duty }} />}
      </PartHeading>
      <Button button={duty.feedbackButtons[0]} />
      <Satisfaction months={duty.feedbackMonths} />
    </Box>
  ));
}
