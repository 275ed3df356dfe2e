import { WithdrawReadingDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useSigner } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { SidedReading } from '../SidedReading.tsx';
import { useObligation } from '../useObligation.ts';
import type { ReadingSignatory } from '../WordingReadingSection.tsx';

/** A signatory takes back that it reads words of the obligation of the page as is proposed. */
export function WithdrawReading({ signatory: { partyId, partyCode } }: { signatory: ReadingSignatory }) {
  const obligation = useObligation();
  const { id: obligationId, code, conventionId, wordingReading } = obligation;
  const author = useSigner('BOUND', { conventionId, partyId });
  return (
    <VerbDialog
      label="garant.verb.withdrawReading"
      success="garant.done.withdrawReading"
      entity="WordingReading"
      about={`${code} · ${partyCode}`}
      draft={`withdrawReading ${obligationId} ${partyId}`}
      button={{ size: 'small' }}
      document={WithdrawReadingDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { obligationId, partyId, reason: reason.trim() } })}
    >
      <Signing duty={obligation} author={author} />
      <SidedReading {...wordingReading!} />
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
