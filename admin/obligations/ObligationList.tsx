import { ColumnsButton, FilterButton, TopToolbar } from 'react-admin';
import { useCurrentConvention } from '../conventions/useCurrentConvention.ts';
import { Waiting } from '../shared/Answer.tsx';
import { ResourceList } from '../shared/ResourceList.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { LeftOut } from './LeftOut.tsx';
import { ObligationStack } from './ObligationStack.tsx';
import { ObligationTable } from './ObligationTable.tsx';
import { obligationFilters } from './obligationFilters.tsx';
import { obligationListing } from './obligationListing.ts';

/** Filters are added and saved as queries from the first button, columns chosen from the second. */
function Actions() {
  const isNarrow = useIsNarrow();
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      <FilterButton />
      {!isNarrow && <ColumnsButton />}
    </TopToolbar>
  );
}

/** Obligations, filtered, sorted and paged by the server: those of the current convention unless a link or a filter says otherwise. */
export default function ObligationList() {
  const { current, near, total, isPending } = useCurrentConvention();
  const isNarrow = useIsNarrow();
  if (isPending) return <Waiting />;
  return (
    <ResourceList
      heading="garant.menu.obligations"
      emptyTitle="garant.obligation.none"
      actions={<Actions />}
      filters={obligationFilters(near, total)}
      {...obligationListing(total > 1 ? current?.id : undefined)}
    >
      <LeftOut />
      {isNarrow ? <ObligationStack /> : <ObligationTable />}
    </ResourceList>
  );
}
