import Gavel from '@mui/icons-material/Gavel';
import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ContestObligationDocument, type OccurrencePartsFragment } from '../../generated/graphql.ts';
import { useOccurrenceWords } from '../../occurrences/useOccurrenceWords.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';
import { ObligationSigning } from './ObligationSigning.tsx';

/** Disagrees, with a reason; the obligation stays contested until it is resolved. Of one occurrence when it is given. */
export function ContestObligation({ occurrence }: { occurrence?: OccurrencePartsFragment }) {
  const translate = useTranslate();
  const words = useOccurrenceWords();
  const { id, code, party } = useObligation();
  const occurrenceId = occurrence?.id ?? null;
  return (
    <VerbDialog
      label={occurrence ? 'garant.verb.contestOccurrence' : 'garant.verb.contest'}
      success="garant.done.contest"
      icon={<Gavel />}
      button={{ size: 'small', variant: occurrence ? 'text' : 'outlined' }}
      about={`${code} · ${party.code}`}
      document={ContestObligationDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { obligationId: id, occurrenceId, reason: reason.trim() } })}
    >
      <ObligationSigning side="OTHER" />
      {occurrence && (
        <Typography sx={{ mb: 1 }}>{translate('garant.occurrence.contests', { occurrence: words.title(occurrence) })}</Typography>
      )}
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
