import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import type { EvidenceOneQuery } from '../generated/graphql.ts';
import { Waiting } from '../shared/Answer.tsx';
import { ListSteps } from '../shared/ListSteps.tsx';
import { Page } from '../shared/Page.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { RowLink } from '../shared/RowLink.tsx';
import { Section } from '../shared/Section.tsx';
import { Turn } from '../shared/Turn.tsx';
import { whole } from '../shared/whole.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { evidenceListing } from './evidenceListing.ts';
import { Readings } from './Readings.tsx';
import { ReviewLink } from './verbs/ReviewLink.tsx';

function EvidenceView() {
  const translate = useTranslate();
  const evidence = useRecordContext<NonNullable<EvidenceOneQuery['evidence']>>()!;
  const { current } = useCurrentConvention();
  const steps = <ListSteps resource="evidences" listing={evidenceListing(current?.id)} />;
  return (
    <Page title={evidence.title} actions={steps}>
      <EvidenceCard evidence={evidence} />
      <Section title={translate('garant.evidence.servedObligations')}>
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {evidence.links.map(({ obligationId, obligationCode, partyCode, allowedActions, lastReview, turn }) => (
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
