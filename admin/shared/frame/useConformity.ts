import { useTranslate } from 'react-admin';
import { type Conformity, ConformityDocument } from '../../generated/graphql.ts';
import { useAsk } from '../useAsk.ts';

export const CONFORMITIES: readonly Conformity[] = ['NOT_COMPLIANT', 'PARTLY_COMPLIANT', 'FULLY_COMPLIANT'];

/** What the instance declares of its accessibility, to say on every page; "not compliant" until it is known. */
export function useConformity(): Conformity {
  const { data } = useAsk(ConformityDocument, {});
  return data?.site.conformity ?? 'NOT_COMPLIANT';
}

/** "Accessibilité : non conforme". */
export function useConformityWords(): (level: Conformity) => string {
  const translate = useTranslate();
  return (level) => translate('garant.site.conformity', { level: translate(`garant.conformity.${level}`) });
}
