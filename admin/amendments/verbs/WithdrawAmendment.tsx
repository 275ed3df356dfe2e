import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WithdrawAmendmentDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { Amendment } from '../amendment.ts';

/** Gives it up, once and for all, with a reason. */
export function WithdrawAmendment({ amendment: { id, number, version } }: { amendment: Amendment }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.withdrawAmendment"
      success="garant.done.withdrawAmendment"
      entity="Amendment"
      button={{ color: 'error' }}
      document={WithdrawAmendmentDocument}
      about={translate('garant.amendment.title', { number })}
      draft={`withdrawAmendment ${id}`}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { amendmentId: id, reason: reason.trim(), version } })}
    >
      <Typography sx={{ mb: 2 }}>{translate('garant.amendment.withdrawHint')}</Typography>
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
