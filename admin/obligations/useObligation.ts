import { useRecordContext } from 'react-admin';
import type { ObligationAction, ObligationOneQuery } from '../generated/graphql.ts';

export type Obligation = ObligationOneQuery['obligation'];

/** The obligation of the page. Only used under its `<ShowBase>`, once it is read. */
export function useObligation(): Obligation {
  return useRecordContext<Obligation>()!;
}

export function useIsAllowed(): (action: ObligationAction) => boolean {
  const { allowedActions } = useObligation();
  return (action) => allowedActions.includes(action);
}
