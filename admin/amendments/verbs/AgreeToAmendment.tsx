import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { AgreeToAmendmentDocument } from '../../generated/graphql.ts';
import { DayInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { type Amendment, mine } from '../amendment.ts';

interface Values {
  partyId: string;
  signedOn: string | null;
}

/** Gives the agreement of a signatory, with the day it signed: the last one puts the amendment through. */
export function AgreeToAmendment({ amendment }: { amendment: Amendment }) {
  const translate = useTranslate();
  const { id, number, version, subject, agreements } = amendment;
  const parties = mine(amendment).filter(({ code }) => !agreements.some(({ partyCode }) => partyCode === code));
  const [only] = parties;
  return (
    <VerbDialog
      label="garant.verb.agreeToAmendment"
      success="garant.done.agreeToAmendment"
      entity="AmendmentAgreement"
      button={{ variant: 'contained' }}
      document={AgreeToAmendmentDocument}
      about={translate('garant.amendment.title', { number })}
      draft={`agreeToAmendment ${id}`}
      defaultValues={{ partyId: parties.length === 1 ? only!.id : '', signedOn: null } as Values}
      toVariables={({ partyId, signedOn }: Values) => ({ input: { amendmentId: id, partyId, signedOn: signedOn ?? '', version } })}
    >
      <Typography lang="fr" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {subject}
      </Typography>
      <Typography sx={{ mb: 2 }}>
        {parties.length === 1
          ? translate('garant.amendment.agreeHint', { party: only!.code })
          : translate('garant.amendment.agreeHintSeveral')}
      </Typography>
      {parties.length > 1 && (
        <RecordChoiceInput
          source="partyId"
          label="garant.field.party"
          choices={parties.map(({ id: party, code }) => ({ id: party, name: code }))}
        />
      )}
      <DayInput source="signedOn" label="garant.field.signedOn" isObligatory />
    </VerbDialog>
  );
}
