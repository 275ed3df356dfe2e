import Visibility from '@mui/icons-material/VisibilityOutlined';
import { AutocompleteArrayInput, useTranslate } from 'react-admin';
import { ObserveDocument, type ObservedValue } from '../../generated/graphql.ts';
import { CitedInputs } from '../../observations/CitedInputs.tsx';
import { useOccurrenceWords } from '../../occurrences/useOccurrenceWords.ts';
import { DayInput, DecisionInput } from '../../shared/inputs.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { Signing } from '../../shared/verbs/Signing.tsx';
import { useObserver } from '../../shared/verbs/useSigner.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { useObligation } from '../useObligation.ts';

const VALUES: readonly ObservedValue[] = ['KEPT', 'AT_RISK', 'BROKEN', 'NOT_OBSERVED'];

interface Values {
  observed: ObservedValue;
  observedOn: string;
  words: string;
  evidenceIds: string[];
  requestIds: string[];
  occurrenceIds: string[];
}

function OccurrencesInput() {
  const translate = useTranslate();
  const words = useOccurrenceWords();
  const { occurrences } = useObligation();
  const written = occurrences.filter(({ id }) => !id.includes(':'));
  if (written.length === 0) return null;
  return (
    <AutocompleteArrayInput
      source="occurrenceIds"
      label={translate('garant.field.occurrenceIds')}
      choices={written.map((occurrence) => ({ id: occurrence.id, name: words.title(occurrence) }))}
      translateChoice={false}
      helperText={false}
      fullWidth
    />
  );
}

/** One side says how a commitment of the manifesto is kept. */
export function Observe() {
  const obligation = useObligation();
  const { id, code, party, conventionId, sides } = obligation;
  const author = useObserver(conventionId, [...(sides?.partner ?? []), ...(sides?.team ?? [])]);
  return (
    <VerbDialog
      label="garant.verb.observe"
      success="garant.done.observe"
      icon={<Visibility />}
      button={{ size: 'small' }}
      entity="Observation"
      about={`${code} · ${party.code}`}
      draft={`observe ${id}`}
      document={ObserveDocument}
      defaultValues={{ observedOn: '', words: '', evidenceIds: [], requestIds: [], occurrenceIds: [] }}
      toVariables={({ observed, observedOn, words, evidenceIds, requestIds, occurrenceIds }: Values) => ({
        input: { obligationId: id, observed, observedOn, words: words.trim(), evidenceIds, requestIds, occurrenceIds },
      })}
    >
      <Signing duty={obligation} author={author} />
      <DecisionInput source="observed" label="garant.field.observedValue" choices={VALUES} words="garant.observedValue" />
      <DayInput source="observedOn" label="garant.field.observedOn" isObligatory />
      <ReasonInput source="words" label="garant.field.observedWords" />
      <CitedInputs conventionId={conventionId} />
      <OccurrencesInput />
    </VerbDialog>
  );
}
