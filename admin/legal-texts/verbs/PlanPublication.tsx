import { type LegalTextPartsFragment, PlanPublicationDocument } from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  plannedOn: string | null;
  reason: string;
}

/** Says on which day the newest version is to be published; another day than was planned, with its reason. */
export function PlanPublication({ text: { textVersions } }: { text: LegalTextPartsFragment }) {
  const { id: versionId, plannedOn } = textVersions[0]!;
  return (
    <VerbDialog
      label="garant.verb.planPublication"
      success="garant.done.planPublication"
      document={PlanPublicationDocument}
      entity="LegalTextVersion"
      draft={`planPublication ${versionId}`}
      defaultValues={{ plannedOn: null, reason: '' }}
      toVariables={(values: Values) => ({ input: { versionId, plannedOn: values.plannedOn ?? '', reason: values.reason.trim() || null } })}
    >
      <DayInput source="plannedOn" label="garant.field.publicationPlannedOn" isObligatory />
      {plannedOn && <ReasonInput source="reason" label="garant.field.replanReason" />}
    </VerbDialog>
  );
}
