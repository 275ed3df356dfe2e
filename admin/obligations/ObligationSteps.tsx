import { RecordContextProvider } from 'react-admin';
import { useLocation } from 'react-router';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { isNamed } from '../occurrences/occurrenceAddress.ts';
import { occurrenceListing } from '../occurrences/occurrenceListing.ts';
import { ListSteps, useWasListRead } from '../shared/ListSteps.tsx';
import { obligationListing } from './obligationListing.ts';
import { useObligation } from './useObligation.ts';

/** Through the list that leads to this page: that of occurrences where the address names one and the list was read, else that of obligations. */
export function ObligationSteps() {
  const { hash } = useLocation();
  const { occurrences } = useObligation();
  const { current, total } = useCurrentConvention();
  const isThroughOccurrences = useWasListRead('occurrences');
  const named = isThroughOccurrences && occurrences.find(({ id }) => isNamed(hash, id));
  if (!named) return <ListSteps resource="obligations" listing={obligationListing(total > 1 ? current?.id : undefined)} />;
  return (
    <RecordContextProvider value={named}>
      <ListSteps resource="occurrences" listing={occurrenceListing(current?.id)} />
    </RecordContextProvider>
  );
}
