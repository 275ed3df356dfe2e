import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { CloseIncidentDocument, type IncidentPartsFragment, ShareIncidentDocument } from '../../generated/graphql.ts';
import { ReasonInput } from '../../shared/verbs/ReasonInput.tsx';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** Closes an incident; what still waits is named where it does. */
export function CloseIncident({ incident: { id, reference, title } }: { incident: IncidentPartsFragment }) {
  return (
    <VerbDialog
      label="garant.verb.closeIncident"
      success="garant.done.closeIncident"
      document={CloseIncidentDocument}
      entity="Incident"
      about={`${reference} · ${title}`}
      draft={`closeIncident ${id}`}
      defaultValues={{ lesson: '' }}
      toVariables={({ lesson }: { lesson: string }) => ({ input: { incidentId: id, lesson: lesson.trim() } })}
    >
      <ReasonInput source="lesson" label="garant.field.lesson" />
    </VerbDialog>
  );
}

/** Lets the other parties read an incident that one party kept to itself. */
export function ShareIncident({ incident: { id, reference, title } }: { incident: IncidentPartsFragment }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.shareIncident"
      success="garant.done.shareIncident"
      document={ShareIncidentDocument}
      entity="Incident"
      about={`${reference} · ${title}`}
      toVariables={() => ({ input: { incidentId: id } })}
    >
      <Typography>{translate('garant.incident.sharing')}</Typography>
    </VerbDialog>
  );
}
