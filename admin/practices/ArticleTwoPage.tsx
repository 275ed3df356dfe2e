import { Box } from '@mui/material';
import { RecordContextProvider, useTranslate } from 'react-admin';
import { useLocation, useParams } from 'react-router';
import { ProfileSection } from '../conventions/ProfileSection.tsx';
import { GoodPracticesDocument } from '../generated/graphql.ts';
import { isPartNamed } from '../publication/articleTwo.ts';
import { QueueSteps } from '../review/QueueSteps.tsx';
import { useReviewQueue } from '../review/useReviewQueue.ts';
import { Answer } from '../shared/Answer.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Page } from '../shared/Page.tsx';
import { Section } from '../shared/Section.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { DutyCard } from './DutyCard.tsx';
import { PARTS } from './parts.ts';
import type { PracticePartProps } from './practice.ts';
import { ServiceSection } from './ServiceSection.tsx';

/** One practice: what the agreement says of it, what is claimed, what is proven, and what is recorded of it. */
function PracticeSection({ conventionId, practice }: PracticePartProps) {
  const translate = useTranslate();
  const Part = PARTS[practice.practice];
  return (
    <Section title={translate(`garant.practice.${practice.practice}`)}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {practice.practiceDuties.map((duty) => (
          <DutyCard key={duty.obligationId} duty={duty} />
        ))}
        {Part && <Part {...{ conventionId, practice }} />}
      </Box>
    </Section>
  );
}

/** Where one stands in what waits for one's verdict, once the address names a point to publish; nothing for who reviews nothing. */
function PointSteps() {
  const { pathname, hash } = useLocation();
  const place = useReviewQueue(`${pathname}${hash}`, isPartNamed(hash));
  return isPartNamed(hash) && (place?.rank || place?.count) ? <QueueSteps place={place} /> : null;
}

/** Article 2 of a convention: the service, then each good practice with what is claimed, what is proven, since when. */
export default function ArticleTwoPage() {
  const translate = useTranslate();
  const { conventionId = '' } = useParams();
  const query = useAsk(GoodPracticesDocument, { conventionId });
  return (
    <Page title={translate('garant.practices.title')} lead={translate('garant.practices.lead')} actions={<PointSteps />}>
      <Answer query={query}>
        {({ goodPractices: service }) => (
          <>
            {service.convention.profile.length > 0 && (
              <RecordContextProvider value={service.convention}>
                <ProfileSection />
              </RecordContextProvider>
            )}
            <ServiceSection service={service} />
            {service.practices.length === 0 && <EmptyState title="garant.practices.none" hint="garant.practices.noneHint" />}
            {service.practices.map((practice) => (
              <PracticeSection key={practice.practice} {...{ conventionId, practice }} />
            ))}
          </>
        )}
      </Answer>
    </Page>
  );
}
