import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ReactivatePersonDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** The person can sign in again, with the memberships that are still in force. */
export function ReactivatePerson({ id }: { id: string }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.reactivate"
      success="garant.done.reactivate"
      document={ReactivatePersonDocument}
      toVariables={() => ({ input: { personId: id } })}
    >
      <Typography>{translate('garant.person.reactivateHint')}</Typography>
    </VerbDialog>
  );
}
