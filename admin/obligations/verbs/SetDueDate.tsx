import Event from '@mui/icons-material/Event';
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { SetDueDateDocument } from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';

/** The bound party gives itself a day where the agreement fixes none, or takes it back. */
export function SetDueDate() {
  const translate = useTranslate();
  const { id, dueOn } = useObligation();
  return (
    <VerbDialog
      label="garant.verb.setDueDate"
      success="garant.done.setDueDate"
      icon={<Event />}
      button={{ size: 'small', variant: 'text' }}
      document={SetDueDateDocument}
      defaultValues={{ dueOn }}
      toVariables={({ dueOn: day }: { dueOn: string | null }) => ({ input: { obligationId: id, dueOn: day || null } })}
    >
      <Typography sx={{ mb: 1 }}>{translate('garant.dueDate.hint')}</Typography>
      <DayInput source="dueOn" label="garant.field.dueOn" />
    </VerbDialog>
  );
}
