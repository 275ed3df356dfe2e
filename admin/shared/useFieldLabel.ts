import { useTranslate } from 'react-admin';

/** The word for a field of the API: that of its entity if it has one of its own, else the common one, else its own name. */
export function useFieldLabel(): (entity: string | undefined, field: string) => string {
  const translate = useTranslate();
  return (entity, field) => translate(`garant.field.${entity}.${field}`, { _: translate(`garant.field.${field}`, { _: field }) });
}
