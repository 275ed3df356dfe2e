import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { ProcessorsOfDayDocument, type ProcessorToldFragment } from '../generated/graphql.ts';
import type { GarantDataProvider } from '../providers/dataProvider.ts';

const PAGE = 50;

/** Every processor of a convention that handles data on a day, by name: the pages of the list, one after the other. */
export function useEveryProcessor(conventionId: string, day: string) {
  const dataProvider = useDataProvider<GarantDataProvider>();
  return useQuery({
    queryKey: ['ask', 'EveryProcessor', conventionId, day],
    queryFn: async () => {
      const filter = { conventionIds: [conventionId], handlesDataOn: day };
      const every: ProcessorToldFragment[] = [];
      for (let total = 1; every.length < total; ) {
        const { data } = await dataProvider.ask(ProcessorsOfDayDocument, { filter, page: { offset: every.length, limit: PAGE } });
        const { items } = data.processors;
        total = items.length === 0 ? 0 : data.processors.total;
        every.push(...items);
      }
      return every;
    },
  });
}
