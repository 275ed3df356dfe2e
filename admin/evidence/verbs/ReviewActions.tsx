import Replay from '@mui/icons-material/Replay';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { EvidencePartsFragment } from '../../generated/graphql.ts';
import { AcceptEvidence } from './AcceptEvidence.tsx';
import { RequestChanges } from './RequestChanges.tsx';

export interface ReviewTarget {
  link: Pick<EvidencePartsFragment['links'][number], 'obligationId' | 'lastReviewId'>;
  versionId: string;
}

interface ReviewActionsProps extends ReviewTarget {
  /** The verdict in force, if any. */
  last: EvidencePartsFragment['versions'][number]['reviews'][number] | undefined;
}

/** The two verdicts on the current version, for one obligation; who has just given theirs is offered to look at it again instead. */
export function ReviewActions({ last, ...target }: ReviewActionsProps) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const [reopened, setReopened] = useState<string>();
  if (last && last.author.name === identity?.fullName && reopened !== last.id) {
    return (
      <Button size="small" startIcon={<Replay />} onClick={() => setReopened(last.id)}>
        {translate('garant.evidence.reviewAgain')}
      </Button>
    );
  }
  return (
    <>
      {last?.verdict !== 'ACCEPTED' && <AcceptEvidence {...target} />}
      <RequestChanges {...target} />
    </>
  );
}
