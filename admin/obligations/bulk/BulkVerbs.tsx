import Event from '@mui/icons-material/Event';
import PersonAdd from '@mui/icons-material/PersonAdd';
import Rule from '@mui/icons-material/Rule';
import { SelectInput, useListContext } from 'react-admin';
import {
  AssignObligationsDocument,
  type ObligationRowFragment,
  SetApplicabilitiesDocument,
  SetDueDatesDocument,
} from '../../generated/graphql.ts';
import { DayInput, DecisionInput, obligatory, useLabel } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { useMembers } from './useMembers.ts';

const NOBODY = 'nobody';

function PersonInput() {
  const { data = [], selectedIds } = useListContext<ObligationRowFragment>();
  const parties = data.filter(({ id }) => selectedIds.includes(id)).map(({ party }) => party.id);
  const members = useMembers([...new Set(parties)]);
  return (
    <SelectInput
      source="assigneeId"
      label={useLabel('garant.field.assignee', true)}
      validate={obligatory}
      helperText="garant.bulk.assignHint"
      choices={[...members, { id: NOBODY, name: 'garant.bulk.nobody' }]}
    />
  );
}

function Assign() {
  return (
    <BulkDialog
      label="garant.bulk.assign"
      icon={<PersonAdd />}
      document={AssignObligationsDocument}
      defaultValues={{}}
      toVariables={({ assigneeId }: { assigneeId: string }, obligationIds) => ({
        input: { obligationIds, assigneeId: assigneeId === NOBODY ? null : assigneeId },
      })}
    >
      <PersonInput />
    </BulkDialog>
  );
}

function SetDueDate() {
  return (
    <BulkDialog
      label="garant.bulk.setDueDate"
      icon={<Event />}
      document={SetDueDatesDocument}
      defaultValues={{ dueOn: null }}
      toVariables={({ dueOn }: { dueOn: string | null }, obligationIds) => ({ input: { obligationIds, dueOn: dueOn || null } })}
    >
      <DayInput source="dueOn" label="garant.field.dueOn" helperText="garant.bulk.dueHint" />
    </BulkDialog>
  );
}

interface ApplicabilityValues {
  isApplicable: 'yes' | 'no';
  reason: string;
}

function SetApplicability() {
  return (
    <BulkDialog
      label="garant.verb.setApplicability"
      icon={<Rule />}
      isBinding
      document={SetApplicabilitiesDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ isApplicable, reason }: ApplicabilityValues, obligationIds) => ({
        input: { obligationIds, isApplicable: isApplicable === 'yes', reason: reason.trim() },
      })}
    >
      <DecisionInput source="isApplicable" label="garant.field.areApplicable" choices={['yes', 'no']} words="garant.applicability" />
      <ReasonInput source="reason" label="garant.field.reason" />
    </BulkDialog>
  );
}

/** The verbs on the rows chosen in the list; a verb that no row on screen allows is left out. */
export function BulkVerbs() {
  const { data = [] } = useListContext<ObligationRowFragment>();
  const isAllowed = (action: ObligationRowFragment['allowedActions'][number]) =>
    data.some(({ allowedActions }) => allowedActions.includes(action));
  return (
    <>
      {isAllowed('ASSIGN') && <Assign />}
      {isAllowed('SET_APPLICABILITY') && <SetApplicability />}
      {isAllowed('SET_DUE_DATE') && <SetDueDate />}
    </>
  );
}

const BULK_ACTIONS: ObligationRowFragment['allowedActions'] = ['ASSIGN', 'SET_APPLICABILITY', 'SET_DUE_DATE'];

/** Whether one of the verbs is allowed on this row. */
export const isChoosable = ({ allowedActions }: ObligationRowFragment): boolean =>
  BULK_ACTIONS.some((action) => allowedActions.includes(action));
