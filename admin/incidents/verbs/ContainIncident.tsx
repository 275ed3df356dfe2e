import { ContainIncidentDocument, type IncidentPartsFragment } from '../../generated/graphql.ts';
import { givenInstant } from '../../shared/verbs/givenInstant.ts';
import { InstantInput } from '../../shared/verbs/InstantInput.tsx';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

interface Values {
  words: string;
  containedAt: string | null;
  containedTime: string | null;
}

/** Says that an incident goes on no more. */
export function ContainIncident({ incident: { id, reference, title } }: { incident: IncidentPartsFragment }) {
  return (
    <VerbDialog
      label="garant.verb.containIncident"
      success="garant.done.containIncident"
      document={ContainIncidentDocument}
      entity="IncidentContainment"
      about={`${reference} · ${title}`}
      draft={`containIncident ${id}`}
      defaultValues={{ words: '', containedAt: null, containedTime: null }}
      toVariables={({ words, containedAt, containedTime }: Values) => ({
        input: { incidentId: id, words: words.trim(), containedAt: givenInstant(containedAt, containedTime) },
      })}
    >
      <ReasonInput source="words" label="garant.field.containedWords" />
      <InstantInput source="containedAt" timeSource="containedTime" label="garant.field.containedAtIfNotNow" />
    </VerbDialog>
  );
}
