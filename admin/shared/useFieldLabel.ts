import { useTranslate } from 'react-admin';

/** The word for a field of the API; its own name where there is none. */
export function useFieldLabel(): (field: string) => string {
  const translate = useTranslate();
  return (field) => translate(`garant.field.${field}`, { _: field });
}
