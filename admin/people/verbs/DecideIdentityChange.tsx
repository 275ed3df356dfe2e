import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ConfirmIdentityChangeDocument, RefuseIdentityChangeDocument } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** It is the same person: the new identity takes the place of the former one. */
export function ConfirmIdentityChange({ id }: { id: string }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.confirmIdentity"
      success="garant.done.confirmIdentity"
      button={{ size: 'small' }}
      document={ConfirmIdentityChangeDocument}
      toVariables={() => ({ input: { identityChangeId: id } })}
    >
      <Typography>{translate('garant.identityChange.confirmHint')}</Typography>
    </VerbDialog>
  );
}

/** It is somebody else, who got the address: they stay out. */
export function RefuseIdentityChange({ id }: { id: string }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.refuseIdentity"
      success="garant.done.refuseIdentity"
      button={{ size: 'small', color: 'error' }}
      document={RefuseIdentityChangeDocument}
      toVariables={() => ({ input: { identityChangeId: id } })}
    >
      <Typography>{translate('garant.identityChange.refuseHint')}</Typography>
    </VerbDialog>
  );
}
