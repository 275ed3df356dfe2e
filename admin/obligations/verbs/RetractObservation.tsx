import Undo from '@mui/icons-material/Undo';
import { Typography } from '@mui/material';
import { RetractObservationDocument } from '../../generated/graphql.ts';
import { WRITTEN_IN } from '../../shared/Quoted.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useObserver } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { type Observation, useObligation } from '../useObligation.ts';

/** The side that made an observation takes it back, and says why. */
export function RetractObservation({ observation }: { observation: Observation }) {
  const obligation = useObligation();
  const { code, party, conventionId, sides } = obligation;
  const { id: observationId, words } = observation;
  const author = useObserver(conventionId, [...(sides?.partner ?? []), ...(sides?.team ?? [])]);
  return (
    <VerbDialog
      label="garant.verb.retractObservation"
      success="garant.done.retractObservation"
      icon={<Undo />}
      button={{ size: 'small' }}
      entity="Observation"
      about={`${code} · ${party.code}`}
      draft={`retractObservation ${observationId}`}
      document={RetractObservationDocument}
      defaultValues={{ reason: '' }}
      toVariables={({ reason }: { reason: string }) => ({ input: { observationId, reason: reason.trim() } })}
    >
      <Signing duty={obligation} author={author} />
      <Typography lang={WRITTEN_IN} sx={{ mb: 1.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
      <ReasonInput source="reason" label="garant.field.reason" />
    </VerbDialog>
  );
}
