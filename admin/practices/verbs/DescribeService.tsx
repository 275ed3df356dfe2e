import {
  type AddressKind,
  RecordServiceAddressDocument,
  RecordServicePhaseDocument,
  type ServicePhaseName,
} from '../../generated/graphql.ts';
import { ChoiceInput, DayInput, WordsInput } from '../../shared/inputs.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';
import { PHASES } from '../kinds.ts';
import type { GoodPractices } from '../practice.ts';

/** Says in which phase the service is, since when. */
export function RecordServicePhase({ service: { conventionId, servicePhases } }: { service: GoodPractices }) {
  return (
    <VerbDialog
      label="garant.verb.recordServicePhase"
      success="garant.done.recordServicePhase"
      entity="ServicePhase"
      draft={`recordServicePhase ${conventionId}`}
      button={{ variant: 'text', size: 'small' }}
      document={RecordServicePhaseDocument}
      defaultValues={{ startedOn: null }}
      toVariables={({ phaseName, startedOn }: { phaseName: ServicePhaseName; startedOn: string | null }) => ({
        input: { conventionId, phaseName, startedOn: startedOn ?? '', lastPhaseId: servicePhases[0]?.id ?? null },
      })}
    >
      <ChoiceInput source="phaseName" label="garant.field.ServicePhase.phase" isObligatory choices={PHASES} words="garant.servicePhase" />
      <DayInput source="startedOn" label="garant.field.ServicePhase.startedOn" isObligatory />
    </VerbDialog>
  );
}

/** Says where something of the service is found; left empty, that there is none any more. */
export function RecordServiceAddress({ service, kind }: { service: GoodPractices; kind: AddressKind }) {
  const { conventionId, serviceAddresses } = service;
  const known = serviceAddresses.find(({ addressKind }) => addressKind === kind);
  return (
    <VerbDialog
      label={known?.url ? 'garant.verb.changeServiceAddress' : 'garant.verb.recordServiceAddress'}
      success="garant.done.recordServiceAddress"
      entity="ServiceAddress"
      draft={`recordServiceAddress ${conventionId} ${kind}`}
      button={{ variant: 'text', size: 'small' }}
      document={RecordServiceAddressDocument}
      defaultValues={{ url: known?.url ?? '' }}
      toVariables={({ url }: { url: string }) => ({
        input: { conventionId, addressKind: kind, url: url.trim() || null, lastAddressId: known?.id ?? null },
      })}
    >
      <WordsInput source="url" label={`garant.addressKind.${kind}`} type="url" helperText="garant.service.addressHint" />
    </VerbDialog>
  );
}
