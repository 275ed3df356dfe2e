import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import {
  CloseRightsRequestDocument,
  type LegalBasis,
  type Right,
  type RightsPartsFragment,
  ShareRightsRequestDocument,
  UpdateRightsRequestDocument,
  WithdrawRightsRequestDocument,
} from '../../generated/graphql.ts';
import { ChoiceInput, WordsInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { BASES } from '../kinds.ts';
import { RightsInput } from './ReceiveRights.tsx';
import { RightsSigning } from './RightsSigning.tsx';

interface Told {
  request: RightsPartsFragment;
}

interface Values {
  rights: Right[];
  externalReference: string;
  legalBasis: LegalBasis | '';
}

/** Describes a request better; what is not given stays. */
export function UpdateRights({ request: { id, reference, version, rights, externalReference, legalBasis } }: Told) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.updateRightsRequest"
      success="garant.done.updateRightsRequest"
      document={UpdateRightsRequestDocument}
      entity="RightsRequest"
      about={reference}
      button={{ size: 'small' }}
      defaultValues={{ rights: [...rights], externalReference: externalReference ?? '', legalBasis: legalBasis ?? ('' as const) }}
      toVariables={(values: Values) => ({
        id,
        input: {
          ...{ version, rights: values.rights, legalBasis: values.legalBasis || null },
          externalReference: values.externalReference.trim() || null,
        },
      })}
    >
      <RightsInput />
      <ChoiceInput source="legalBasis" label="garant.field.legalBasis" choices={BASES} words="garant.legalBasis" />
      <WordsInput source="externalReference" label="garant.field.externalReference" helperText={translate('garant.rights.externalHint')} />
    </VerbDialog>
  );
}

/** Records that the person asks nothing any more. */
export function WithdrawRights({ request, own }: Told & { own: { id: string }[] }) {
  const { id, reference } = request;
  return (
    <VerbDialog
      label="garant.verb.withdrawRightsRequest"
      success="garant.done.withdrawRightsRequest"
      document={WithdrawRightsRequestDocument}
      entity="RightsRequest"
      about={reference}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { rightsRequestId: id, reason: reason.trim() } })}
    >
      <RightsSigning request={request} partyIds={own.map((party) => party.id)} />
      <ReasonInput source="reason" label="garant.field.rightsWithdrawal" />
    </VerbDialog>
  );
}

/** Lets the other parties read a request that one party kept to itself. */
export function ShareRights({ request }: Told) {
  const { id, reference } = request;
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.shareRightsRequest"
      success="garant.done.shareRightsRequest"
      document={ShareRightsRequestDocument}
      entity="RightsRequest"
      about={reference}
      toVariables={() => ({ input: { rightsRequestId: id } })}
    >
      <RightsSigning request={request} />
      <Typography>{translate('garant.rights.sharing')}</Typography>
    </VerbDialog>
  );
}

/** Closes an answered request. */
export function CloseRights({ request }: Told) {
  const { id, reference } = request;
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.closeRightsRequest"
      success="garant.done.closeRightsRequest"
      document={CloseRightsRequestDocument}
      entity="RightsRequest"
      about={reference}
      button={{ variant: 'contained' }}
      toVariables={() => ({ input: { rightsRequestId: id } })}
    >
      <RightsSigning request={request} />
      <Typography>{translate('garant.rights.closing')}</Typography>
    </VerbDialog>
  );
}
