import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router';
import { reviewAddress } from '../evidence/reviewAddress.ts';
import { ReviewRoomDocument, type ReviewRoomQuery } from '../generated/graphql.ts';
import { Answer } from '../shared/Answer.tsx';
import { titleOf } from '../shared/inBrief.ts';
import { Page } from '../shared/Page.tsx';
import { Quoted } from '../shared/Quoted.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { askedBefore } from './askedBefore.ts';
import { FormerRemark } from './FormerRemark.tsx';
import { QueueSteps } from './QueueSteps.tsx';
import { RoomDuty } from './RoomDuty.tsx';
import { RoomFiles } from './RoomFiles.tsx';
import { RoomVerdict } from './RoomVerdict.tsx';
import { useReviewQueue } from './useReviewQueue.ts';

type Shown = { [Name in 'obligation' | 'evidence']: NonNullable<ReviewRoomQuery[Name]> };

const columns = {
  display: 'grid',
  alignItems: 'start',
  gap: { xs: 0, lg: 2 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(20rem, 1fr)' },
};

/** The verdict stays in sight while the file is read. */
const aside = {
  minWidth: 0,
  position: { lg: 'sticky' },
  top: 56,
  maxHeight: { lg: 'calc(100vh - 72px)' },
  overflowY: { lg: 'auto' },
};

/** Which proof is judged, for the tab. */
function useDetail({ title, depositedAt }: Shown['evidence']): string {
  const translate = useTranslate();
  const { instant } = useFormat();
  return translate('garant.naming.of', { name: translate('garant.verb.review'), words: `${title}, ${instant(depositedAt)}` });
}

function Room({ obligation, evidence }: Shown) {
  const navigate = useNavigate();
  const place = useReviewQueue(reviewAddress(obligation.id, evidence.id));
  const current = evidence.versions.find(({ isCurrent }) => isCurrent)!;
  const asked = askedBefore(evidence, obligation.id);
  const isAnswered = asked !== undefined && asked.version.id !== current.id;
  const link = evidence.links.find(({ obligationId }) => obligationId === obligation.id);
  const goOn = () => {
    if (place?.next) void navigate(place.next, { replace: true });
  };
  return (
    <Page
      title={titleOf(obligation)}
      detail={useDetail(evidence)}
      conventionId={evidence.conventionId}
      lang="fr"
      lead={
        <>
          {[obligation.code, obligation.party.code].join(' · ')} · <Quoted>{obligation.conventionTitle}</Quoted>
        </>
      }
      actions={<QueueSteps place={place} />}
    >
      <Box sx={columns}>
        <RoomFiles
          key={evidence.id}
          {...{ evidence, current }}
          before={isAnswered ? asked.version : undefined}
          obligationId={obligation.id}
        />
        <Box sx={aside}>
          <RoomDuty obligation={obligation} />
          {isAnswered && <FormerRemark asked={asked} answer={current.note} />}
          <RoomVerdict
            key={`${obligation.id} ${evidence.id}`}
            {...{ evidence, current }}
            claim={link?.claim}
            skips={link?.skips ?? []}
            obligationId={obligation.id}
            onSigned={goOn}
          />
        </Box>
      </Box>
    </Page>
  );
}

/** One proof for one obligation: the file, what is owed, what was asked last time, and the verdict; then the next one of the queue. */
export default function ReviewRoom() {
  const { obligationId = '', evidenceId = '' } = useParams();
  const query = useAsk(ReviewRoomDocument, { obligationId, evidenceId });
  return <Answer query={query}>{(shown) => <Room {...shown} />}</Answer>;
}
