import TaskAlt from '@mui/icons-material/TaskAlt';
import { AutocompleteArrayInput, ReferenceArrayInput, useTranslate } from 'react-admin';
import { RecordUseDocument } from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { ownProofs } from '../../shared/offered.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { useHolder } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';
import { CitedBreachesInput } from './CitedBreachesInput.tsx';
import { ObligationSigning } from './ObligationSigning.tsx';

interface Values {
  usedOn: string;
  noticeReceivedOn: string;
  description: string;
  breachIds: string[];
  evidenceIds: string[];
}

/** Documents that the holder already keeps here. */
function DocumentsInput({ partyId }: { partyId: string }) {
  const translate = useTranslate();
  const { conventionId } = useObligation();
  return (
    <ReferenceArrayInput source="evidenceIds" reference="evidences" filter={ownProofs(conventionId, partyId)}>
      <AutocompleteArrayInput
        label={translate('garant.field.useDocuments')}
        optionText="title"
        filterToQuery={(text: string) => (text ? { text } : {})}
        helperText={false}
        fullWidth
      />
    </ReferenceArrayInput>
  );
}

/** The party that holds the right says that it used it: when, how, on what grounds. */
export function RecordUse() {
  const { id, code, conventionId, party, useRule } = useObligation();
  const holder = useHolder({ conventionId, partyId: party.id });
  return (
    <VerbDialog
      label="garant.verb.recordUse"
      success="garant.done.recordUse"
      icon={<TaskAlt />}
      button={{ size: 'small' }}
      entity="DutyUse"
      about={code}
      draft={`recordUse ${id}`}
      document={RecordUseDocument}
      defaultValues={{ usedOn: '', noticeReceivedOn: '', description: '', breachIds: [], evidenceIds: [] }}
      toVariables={({ usedOn, noticeReceivedOn, description, breachIds, evidenceIds }: Values) => ({
        input: {
          obligationId: id,
          usedOn,
          noticeReceivedOn: noticeReceivedOn || null,
          description: description.trim(),
          breachIds,
          evidenceIds,
        },
      })}
    >
      <ObligationSigning side="HOLDER" />
      <DayInput source="usedOn" label={useRule.isByNotice ? 'garant.field.noticeSentOn' : 'garant.field.usedOn'} isObligatory />
      {useRule.isByNotice && <DayInput source="noticeReceivedOn" label="garant.field.noticeReceivedOn" isObligatory />}
      <ReasonInput source="description" label="garant.field.useDescription" />
      {useRule.citesBreachesOf.length > 0 && <CitedBreachesInput holderId={holder?.partyId} />}
      {holder?.partyId && <DocumentsInput partyId={holder.partyId} />}
    </VerbDialog>
  );
}
