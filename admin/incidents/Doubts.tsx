import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { IncidentPartsFragment } from '../generated/graphql.ts';
import { doubtsOf } from './doubts.ts';

/** What of an incident does not hold together: said in words, never refused. */
export function Doubts({ incident }: { incident: IncidentPartsFragment }) {
  const translate = useTranslate();
  return doubtsOf(incident).map((doubt) => (
    <Alert key={doubt} severity="warning" role="presentation" sx={{ mb: 2 }}>
      {translate(`garant.incident.doubt.${doubt}`)}
    </Alert>
  ));
}
