import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { type EvidenceOneQuery, VersionsInPreparationDocument } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { ListSteps } from '../shared/ListSteps.tsx';
import { Page } from '../shared/Page.tsx';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { Turn } from '../shared/Turn.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useFormat } from '../shared/useFormat.ts';
import { whole } from '../shared/whole.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { evidenceListing } from './evidenceListing.ts';
import { PreparedProofs } from './PreparedProofs.tsx';
import { Readings } from './Readings.tsx';
import { ReviewLink } from './verbs/ReviewLink.tsx';

/** Versions that one’s own party prepares and has not sent; nobody else is told of any. */
function InPreparation({ evidenceId }: { evidenceId: string }) {
  const { data } = useAsk(VersionsInPreparationDocument, { evidenceId });
  return <PreparedProofs prepared={data?.preparedProofs.items ?? []} on={evidenceId} />;
}

function EvidenceView() {
  const translate = useTranslate();
  const { instant } = useFormat();
  const evidence = useRecordContext<NonNullable<EvidenceOneQuery['evidence']>>()!;
  const { title, conventionId, links, depositedAt } = evidence;
  const { current } = useCurrentConvention();
  const steps = <ListSteps resource="evidences" listing={evidenceListing(current?.id)} />;
  return (
    <Page
      title={title}
      lang={WRITTEN_IN}
      detail={[links[0]?.obligationCode, instant(depositedAt)].filter(Boolean).join(', ')}
      {...{ conventionId }}
      actions={steps}
    >
      <EvidenceCard evidence={evidence} />
      <InPreparation evidenceId={evidence.id} />
      <Section title={translate('garant.evidence.servedObligations')}>
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {links.map(({ obligationId, obligationCode, partyCode, allowedActions, lastReview, turn }) => (
            <li key={obligationId}>
              <RowLink to={`/obligations/${obligationId}/show`}>{`${obligationCode} (${partyCode})`}</RowLink> <Turn turn={turn} />{' '}
              {allowedActions.includes('REVIEW') && (
                <ReviewLink {...{ evidence, obligationId }} last={lastReview ?? undefined} size="small" />
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Readings evidence={evidence} />
    </Page>
  );
}

/** One proof, and the obligations it is offered for: it is reviewed from each of them. */
export default function EvidenceShow() {
  return (
    <ShowBase queryOptions={whole} redirectOnError={false} loading={<Waiting />} error={<RecordFailure />}>
      <EvidenceView />
    </ShowBase>
  );
}
