import PersonAdd from '@mui/icons-material/PersonAdd';
import { SelectInput, useTranslate } from 'react-admin';
import { AssignObligationDocument } from '../../generated/graphql.ts';
import { obligatory, useLabel } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';
import type { PartyMember } from './useMembers.ts';

const NOBODY = 'nobody';

/** Puts a member of the bound party in charge, or nobody. */
export function AssignObligation({ members }: { members: PartyMember[] }) {
  const translate = useTranslate();
  const { id, assignee } = useObligation();
  const choices = [
    { id: NOBODY, name: translate('garant.assignment.nobody') },
    ...members.map(({ id: one, fullName }) => ({ id: one, name: fullName })),
  ];
  const label = useLabel('garant.field.assignee', true);
  return (
    <VerbDialog
      label="garant.verb.assign"
      success="garant.done.assign"
      icon={<PersonAdd />}
      button={{ size: 'small', variant: 'text' }}
      document={AssignObligationDocument}
      defaultValues={{ assigneeId: assignee?.id ?? '' }}
      toVariables={({ assigneeId }: { assigneeId: string }) => ({
        input: { obligationId: id, assigneeId: assigneeId === NOBODY ? null : assigneeId },
      })}
    >
      <SelectInput
        source="assigneeId"
        label={<span>{label}</span>}
        choices={choices}
        isRequired
        validate={obligatory}
        translateChoice={false}
        helperText={false}
      />
    </VerbDialog>
  );
}
