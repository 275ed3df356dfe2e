import LinkIcon from '@mui/icons-material/Link';
import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { type EvidencePartsFragment, LinkEvidenceDocument } from '../../generated/graphql.ts';
import { obligatory, useLabel } from '../../shared/inputs.tsx';
import { linkableProofs } from '../../shared/offered.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useDeposit } from '../deposit/DepositArea.tsx';

const fileOf = ({ versions }: EvidencePartsFragment) => versions.find((version) => version.isCurrent)?.fileName;
const named = (evidence?: EvidencePartsFragment) => (evidence ? [evidence.title, fileOf(evidence)].filter(Boolean).join(' · ') : '');

/** Offers a proof that the party already deposited for this obligation too. */
export function LinkEvidence({ obligationId }: { obligationId: string }) {
  const { conventionId, partyId, occurrenceId } = useDeposit().target;
  return (
    <VerbDialog
      label="garant.verb.link"
      success="garant.done.link"
      icon={<LinkIcon />}
      button={{ variant: 'text' }}
      document={LinkEvidenceDocument}
      toVariables={({ evidenceId }: { evidenceId: string }) => ({ input: { evidenceId, obligationId, occurrenceId } })}
    >
      <ReferenceInput source="evidenceId" reference="evidences" filter={linkableProofs(conventionId, partyId, obligationId)}>
        <AutocompleteInput
          label={useLabel('garant.field.evidence', true)}
          optionText={named}
          validate={obligatory}
          filterToQuery={(text: string) => (text ? { text } : {})}
          helperText="garant.deposit.linkedAbsent"
          fullWidth
        />
      </ReferenceInput>
    </VerbDialog>
  );
}
