import { Typography } from '@mui/material';
import { AcknowledgeAlertDocument, type IncidentPartsFragment } from '../../generated/graphql.ts';
import { VerbDialog } from '../../shared/verbs/VerbDialog.tsx';

/** Says that the alert was received, which proves it. */
export function AcknowledgeAlert({ incident: { reference, title, alerts } }: { incident: IncidentPartsFragment }) {
  const waiting = alerts.filter(({ acknowledgedAt }) => !acknowledgedAt);
  return waiting.map(({ id, content }) => (
    <VerbDialog
      key={id}
      label="garant.verb.acknowledgeAlert"
      success="garant.done.acknowledgeAlert"
      document={AcknowledgeAlertDocument}
      entity="IncidentAlert"
      about={`${reference} · ${title}`}
      button={{ variant: 'contained' }}
      toVariables={() => ({ input: { alertId: id } })}
    >
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{content}</Typography>
    </VerbDialog>
  ));
}
