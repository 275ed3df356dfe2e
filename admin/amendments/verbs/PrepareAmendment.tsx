import { CreateAmendmentDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Desk, Version } from '../useVersions.ts';
import { AmendmentInputs, readAmendment, type TypedAmendment } from './AmendmentInputs.tsx';

interface PrepareAmendmentProps {
  convention: Desk;
  newer: Version[];
  /** The version it would bring; null when none is chosen yet. */
  catalogueId: string | null;
}

/** Prepares an amendment: nothing changes until every signatory agreed. */
export function PrepareAmendment({ convention: { id, allowedActions }, newer, catalogueId }: PrepareAmendmentProps) {
  if (!allowedActions.includes('DRAFT_AMENDMENT')) return null;
  return (
    <VerbDialog
      label="garant.verb.createAmendment"
      success="garant.done.createAmendment"
      entity="Amendment"
      document={CreateAmendmentDocument}
      draft={`createAmendment ${id} ${catalogueId}`}
      defaultValues={{ subject: '', catalogueId, isEndChanged: false, endsOn: null, effectiveOn: null }}
      toVariables={(typed: TypedAmendment) => ({ input: { conventionId: id, ...readAmendment(typed) } })}
    >
      <AmendmentInputs newer={newer} />
    </VerbDialog>
  );
}
