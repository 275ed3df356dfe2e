import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { MineInConventionDocument } from '../generated/graphql.ts';
import type { GarantDataProvider } from '../providers/dataProvider.ts';

const BIGGEST_PAGE = 100;
const NOBODYS: ReadonlySet<string> = new Set();

/** Ids of the obligations of a convention that the person who asks is in charge of; read only when wanted. */
export function useMine(conventionId: string, asOf: string | null, isWanted: boolean): { mine: ReadonlySet<string>; error: Error | null } {
  const { ask } = useDataProvider<GarantDataProvider>();
  const { data, error } = useQuery({
    queryKey: ['ask', 'MineInConvention', conventionId, asOf],
    enabled: isWanted,
    queryFn: async () => {
      const mine = new Set<string>();
      for (let offset = 0, total = 1; offset < total; offset += BIGGEST_PAGE) {
        const { data } = await ask(MineInConventionDocument, { conventionId, asOf, page: { limit: BIGGEST_PAGE, offset } });
        for (const { id } of data.obligations.items) mine.add(id);
        total = data.obligations.total;
      }
      return mine;
    },
  });
  return { mine: data ?? NOBODYS, error };
}
