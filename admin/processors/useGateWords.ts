import { useTranslate } from 'react-admin';
import type { ProcessorPartsFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';

type Gated = Pick<ProcessorPartsFragment, 'engagementGate' | 'engageableOn' | 'plannedOn'>;

/** What stands before the engagement today, in words; nothing once it is engaged, or given up. */
export function useGateWords(): (processor: Gated) => string {
  const translate = useTranslate();
  const { day } = useFormat();
  return ({ engagementGate: gate, engageableOn, plannedOn }) => {
    if (!gate) return '';
    if (gate === 'OPEN' && !engageableOn) return translate('garant.processor.unbound');
    return translate(`garant.processorGate.${gate}`, { date: engageableOn ? day(engageableOn) : '', planned: day(plannedOn) });
  };
}
