import { ShowBase } from 'react-admin';
import { Navigate } from 'react-router';
import { Waiting } from '../shared/Answer.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { addressOfOccurrence } from './occurrenceAddress.ts';

/** An occurrence is shown on the page of its obligation. */
export default function OccurrenceShow() {
  return (
    <ShowBase
      redirectOnError={false}
      loading={<Waiting />}
      error={<RecordFailure />}
      render={({ record }) => (record ? <Navigate to={addressOfOccurrence(record.obligation.id, record.id)} replace /> : <RecordFailure />)}
    />
  );
}
