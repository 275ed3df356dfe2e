import { useWatch } from 'react-hook-form';
import { type IncidentPartsFragment, RecordAwarenessDocument } from '../../generated/graphql.ts';
import { ChoiceInput } from '../../shared/inputs.tsx';
import { RecordChoiceInput } from '../../shared/RecordChoiceInput.tsx';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import type { PartyChoice } from '../parties.ts';

interface Values {
  partyId: string;
  awareAt: string | null;
  awareTime: string | null;
  way: 'DETECTED' | 'TOLD' | 'ALERTED';
  reason: string;
}

/** What was said before is corrected with a reason. */
function Correction({ known }: { known: string[] }) {
  const partyId: string = useWatch({ name: 'partyId' });
  return known.includes(partyId) ? <ReasonInput source="reason" label="garant.field.awarenessCorrection" /> : null;
}

/** Says since when a party knows, or corrects it. */
export function RecordAwareness({ incident: { id, reference, awareness }, own }: { incident: IncidentPartsFragment; own: PartyChoice[] }) {
  if (own.length === 0) return null;
  return (
    <VerbDialog
      label="garant.verb.recordAwareness"
      success="garant.done.recordAwareness"
      document={RecordAwarenessDocument}
      entity="IncidentAwareness"
      about={reference}
      draft={`recordAwareness ${id}`}
      button={{ size: 'small' }}
      defaultValues={{
        ...{ partyId: own.length === 1 ? own[0]!.id : '', awareAt: null, awareTime: null, reason: '' },
      }}
      toVariables={({ partyId, awareAt, awareTime, way, reason }: Values) => ({
        input: {
          ...{ incidentId: id, partyId, way, reason: reason.trim() || null },
          awareAt: givenInstant(awareAt, awareTime) ?? new Date().toISOString(),
        },
      })}
    >
      <RecordChoiceInput source="partyId" label="garant.field.awareParty" choices={own} />
      <InstantInput source="awareAt" timeSource="awareTime" label="garant.field.awareAtIfNotNow" />
      <ChoiceInput source="way" label="garant.field.way" choices={['DETECTED', 'TOLD']} words="garant.awarenessWay" isObligatory />
      <Correction known={awareness.map(({ party }) => party.id)} />
    </VerbDialog>
  );
}
