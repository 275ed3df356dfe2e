import { ShowBase } from 'react-admin';
import { useSearchParams } from 'react-router';
import { Waiting } from '../shared/Answer.tsx';
import { RecordFailure } from '../shared/RecordFailure.tsx';
import { ObligationView } from './ObligationView.tsx';
import { Unrefreshed } from './Unrefreshed.tsx';

/**
 * Everything about one obligation, today or as it stood on the day of the address. `id` is given when it is shown over another page. Once
 * read it stays in sight, with what is typed in it, even when it cannot be read again.
 */
export default function ObligationShow({ id }: { id?: string }) {
  const [search] = useSearchParams();
  const asOf = search.get('asOf');
  return (
    <ShowBase
      resource="obligations"
      id={id}
      queryOptions={{ meta: { variables: { asOf } } }}
      redirectOnError={false}
      disableAuthentication
      loading={<Waiting />}
      render={({ record, error }) =>
        record ? (
          <>
            {error && <Unrefreshed />}
            <ObligationView asOf={asOf} isOverAnother={id !== undefined} />
          </>
        ) : (
          <RecordFailure />
        )
      }
    />
  );
}
