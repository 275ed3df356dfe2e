import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DeactivatePersonDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** The person can no longer sign in; what they did stays signed with their name. */
export function DeactivatePerson({ id }: { id: string }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.deactivate"
      success="garant.done.deactivate"
      button={{ color: 'error' }}
      document={DeactivatePersonDocument}
      toVariables={() => ({ input: { personId: id } })}
    >
      <Typography>{translate('garant.person.deactivateHint')}</Typography>
    </VerbDialog>
  );
}
