import { type EvidencePartsFragment, UpdateEvidenceDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { ProofInputs, proofForm } from './ProofInputs.tsx';

/** Renames or reclassifies a proof; its versions are untouched. */
export function UpdateEvidence({ evidence }: { evidence: EvidencePartsFragment }) {
  return (
    <VerbDialog
      label="garant.verb.update"
      success="garant.done.update"
      button={{ variant: 'text' }}
      entity="Evidence"
      document={UpdateEvidenceDocument}
      {...proofForm(evidence)}
    >
      <ProofInputs />
    </VerbDialog>
  );
}
