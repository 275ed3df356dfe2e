import { sql } from '../platform/db/read.ts';
import type { JournalNote } from '../platform/journal/journaled.ts';
import type { ForgettableRegister } from '../registers/forgetEntry.ts';

const ofIncident = (table: string, ...texts: string[]) => ({ table, key: 'incident_id', texts });

/** What people write of an incident. What the authority gave (receipts), where the public was told and every figure stay. */
export const forgettableIncidents: ForgettableRegister = {
  name: 'INCIDENTS',
  table: 'incident',
  endedAt: sql`e.closed_at`,
  subject: 'Incident',
  action: 'incident.forgotten' satisfies JournalNote['action'],
  moments: 'incident',
  written: [
    {
      table: 'incident',
      key: 'id',
      texts: ['title', 'description', 'systems', 'controller_organisation', 'responsible', 'processing_activities', 'lesson'],
    },
    ofIncident('incident_awareness', 'reason'),
    ofIncident('incident_assessment', 'grounds', 'consequences', 'exposure', 'unnotified_reason', 'uninformed_reason'),
    ofIncident('incident_containment', 'words'),
    ofIncident('incident_alert', 'content'),
    ofIncident('incident_notification', 'late_reason'),
    ofIncident('authority_declaration', 'words'),
    ofIncident('people_decision', 'reason', 'medium'),
    ofIncident('incident_measure', 'description', 'owner'),
  ],
};
