import { useShowContext } from 'react-admin';
import type { ObligationAction, ObligationOneQuery } from '../generated/graphql.ts';

export type Obligation = NonNullable<ObligationOneQuery['obligation']>;
export type Breach = Obligation['breaches'][number];
export type Observation = Obligation['observations'][number];
export type DutyUse = Obligation['uses'][number];

/** The obligation of the page. Only used under its `<ShowBase>`, once it is read; forms inside have a record of their own. */
export function useObligation(): Obligation {
  return useShowContext<Obligation>().record!;
}

export function useIsAllowed(): (action: ObligationAction) => boolean {
  const { allowedActions } = useObligation();
  return (action) => allowedActions.includes(action);
}
