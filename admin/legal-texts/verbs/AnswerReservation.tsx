import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { AnswerReservationDocument, type LegalTextPartsFragment, type ReservationOutcome } from '../../generated/graphql.ts';
import { DecisionInput, WordsInput } from '../../shared/inputs.tsx';
import { PersonalDataWarning } from '../../shared/verbs/PersonalDataWarning.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  outcome: ReservationOutcome;
  words: string;
}

/** How it is taken up, if one wishes; why it is not, which is asked. */
function Words() {
  return useWatch({ name: 'outcome' }) === 'NOT_TAKEN_UP' ? (
    <ReasonInput source="words" label="garant.field.reservationRefusal" />
  ) : (
    <WordsInput source="words" label="garant.field.reservationTaken" rows={2} />
  );
}

interface Told {
  text: Pick<LegalTextPartsFragment, 'reference' | 'title'>;
  reservation: NonNullable<LegalTextPartsFragment['textVersions'][number]['opinionRequest']>['reservations'][number];
}

/** Says what becomes of a reservation, which is quoted. */
export function AnswerReservation({ text: { reference, title }, reservation: { id, rank, words } }: Told) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.answerReservation"
      success="garant.done.answerReservation"
      document={AnswerReservationDocument}
      entity="OpinionReservation"
      about={`${reference} · ${title} · ${translate('garant.legalText.reservation', { rank })}`}
      draft={`answerReservation ${id}`}
      button={{ size: 'small' }}
      defaultValues={{ words: '' }}
      toVariables={({ outcome, words: given }: Values) => ({ input: { reservationId: id, outcome, words: given.trim() || null } })}
    >
      <Typography
        component="blockquote"
        lang="fr"
        sx={{ m: 0, mb: 2, pl: 2, borderLeft: 3, borderColor: 'divider', overflowWrap: 'anywhere' }}
      >
        {words}
      </Typography>
      <DecisionInput
        source="outcome"
        label="garant.field.reservationOutcome"
        choices={['TAKEN_UP', 'NOT_TAKEN_UP']}
        words="garant.reservationOutcome"
      />
      <Words />
      <PersonalDataWarning source="words" />
    </VerbDialog>
  );
}
