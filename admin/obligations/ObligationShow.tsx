import { ShowBase } from 'react-admin';
import { useSearchParams } from 'react-router';
import { Waiting } from '../shared/Answer.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { ObligationView } from './ObligationView.tsx';

/** Everything about one obligation, today or as it stood on the day of the address. */
export default function ObligationShow() {
  const [search] = useSearchParams();
  const asOf = search.get('asOf');
  return (
    <ShowBase
      queryOptions={{ meta: { variables: { asOf } } }}
      redirectOnError={false}
      disableAuthentication
      loading={<Waiting />}
      error={<RecordFailure />}
    >
      <ObligationView asOf={asOf} />
    </ShowBase>
  );
}
