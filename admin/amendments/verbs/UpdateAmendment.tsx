import { UpdateAmendmentDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Amendment } from '../amendment.ts';
import type { Version } from '../useVersions.ts';
import { AmendmentInputs, readAmendment, type TypedAmendment } from './AmendmentInputs.tsx';

/** Edits an amendment that nobody agreed to: it goes before the parties again. */
export function UpdateAmendment({ amendment, newer }: { amendment: Amendment; newer: Version[] }) {
  const { id, version, subject, catalogueId, isEndChanged, endsOn, effectiveOn } = amendment;
  return (
    <VerbDialog
      label="garant.verb.updateAmendment"
      success="garant.done.updateAmendment"
      entity="Amendment"
      document={UpdateAmendmentDocument}
      draft={`updateAmendment ${id}`}
      defaultValues={{ subject, catalogueId: catalogueId ?? null, isEndChanged, endsOn: endsOn ?? null, effectiveOn }}
      toVariables={(typed: TypedAmendment) => ({ id, input: { ...readAmendment(typed), version } })}
    >
      <AmendmentInputs newer={newer} />
    </VerbDialog>
  );
}
