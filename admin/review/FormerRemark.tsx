import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ReviewList } from '../evidence/ReviewList.tsx';
import { Section } from '../shared/Section.tsx';
import type { Asked } from './askedBefore.ts';

/** The remark that a corrected version answers, with what its depositor says of it. */
export function FormerRemark({ asked, answer }: { asked: Asked; answer: string | null }) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.review.asked', { number: asked.version.number })}>
      <ReviewList reviews={[asked.review]} isCurrent={false} />
      {answer && (
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          <strong>{translate('garant.review.answer')}</strong> {answer}
        </Typography>
      )}
    </Section>
  );
}
