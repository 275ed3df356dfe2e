import { sql } from '../platform/db/read.ts';
import type { JournalNote } from '../platform/journal/journaled.ts';
import type { ForgettableRegister } from '../registers/forgetEntry.ts';

const ofRequest = (table: string, ...texts: string[]) => ({ table, key: 'request_id', texts });

/** What people write of a request about rights. */
export const forgettableRequests: ForgettableRegister = {
  name: 'RIGHTS_REQUESTS',
  table: 'rights_request',
  endedAt: sql`coalesce(e.closed_at, e.withdrawn_at)`,
  subject: 'RightsRequest',
  action: 'rightsRequest.forgotten' satisfies JournalNote['action'],
  moments: 'rightsRequest',
  written: [
    { table: 'rights_request', key: 'id', texts: ['external_reference', 'reliance_reason', 'withdrawal_reason'] },
    ofRequest('rights_receipt', 'reason'),
    ofRequest('rights_hand_over', 'content', 'late_reason'),
    ofRequest('rights_question', 'reason'),
    ofRequest('rights_extension', 'reason'),
    ofRequest('rights_answer', 'reasons', 'late_reason'),
  ],
};
