import { Alert, Typography } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { ObligationsInput } from '../../evidence/deposit/ServedObligations.tsx';
import { sendings } from '../../evidence/deposit/sendings.ts';
import { UploadInput } from '../../evidence/deposit/UploadInput.tsx';
import { OfferAnswerDocument, type RightsPartsFragment } from '../../generated/graphql.ts';
import type { Identity } from '../../providers/authProvider.ts';
import { WordsInput } from '../../shared/inputs.tsx';
import { useFormat } from '../../shared/useFormat.ts';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { answering, RightsSigning } from './RightsSigning.tsx';

interface Values {
  obligationIds: string[];
  uploadId: string | null;
  words: string;
}

/** Offers the answer to the person as a proof: a copy that names nobody, or words that say what was answered. */
export function OfferAnswer({ request }: { request: RightsPartsFragment }) {
  const { id, reference, conventionId, personAnswer } = request;
  const translate = useTranslate();
  const { instant } = useFormat();
  const { identity } = useGetIdentity();
  const own = (identity as Identity | undefined)?.me.memberships.filter(({ isActive }) => isActive).map(({ partyId }) => partyId) ?? [];
  const partyId = answering(request).find((party) => own.includes(party)) ?? '';
  const uploads = `answer ${id}`;
  const told = personAnswer && [
    translate(`garant.rightsAnswerKind.${personAnswer.kind}`),
    translate(`garant.rightsChannel.${personAnswer.channel}`),
    instant(personAnswer.sentAt),
  ];
  return (
    <VerbDialog
      label="garant.verb.offerAnswer"
      success="garant.done.offerAnswer"
      document={OfferAnswerDocument}
      entity="RightsRequest"
      about={reference}
      draft={`offerAnswer ${id}`}
      defaultValues={{ obligationIds: [], uploadId: null, words: '' }}
      toVariables={({ obligationIds, uploadId, words }: Values) => ({
        input: { rightsRequestId: id, obligationIds, uploadId: uploadId || null, words: words.trim() || null },
      })}
      onDone={() => sendings.clear(uploads)}
    >
      <RightsSigning request={request} />
      {told && <Typography variant="body2">{told.join(' · ')}</Typography>}
      <Alert severity="warning" sx={{ my: 1 }}>
        {translate('garant.rights.namesNobody')}
      </Alert>
      <UploadInput name={uploads} source="uploadId" label="garant.field.answerCopy" />
      <WordsInput source="words" label="garant.field.answerWords" rows={3} />
      <PersonalDataWarning source="words" />
      <ObligationsInput source="obligationIds" label="garant.field.answerProves" isObligatory {...{ conventionId, partyId }} />
    </VerbDialog>
  );
}
