import { useTranslate } from 'react-admin';
import { plainText } from './plainText.ts';
import { useFormat } from './useFormat.ts';

/** The list of words that each field of the API takes its values from. */
const LISTS: Record<string, string> = {
  isApplicable: 'garant.applicability',
  status: 'garant.declarationStatus',
  verdict: 'garant.verdict',
  changeKind: 'garant.changeKind',
  kind: 'garant.evidenceKind',
  confidentiality: 'garant.confidentiality',
  role: 'garant.role',
  resolverRole: 'garant.role',
  gdprRole: 'garant.gdprRole',
  conformity: 'garant.conformity',
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A stored value as the interface would say it: its word, its date, yes or no; as it is otherwise. */
export function useValueWords(): (field: string, value: unknown) => string {
  const translate = useTranslate();
  const format = useFormat();
  return (field, value) => {
    if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
    if (typeof value !== 'string') return plainText(value);
    if (DAY.test(value)) return format.day(value);
    if (INSTANT.test(value)) return format.instant(value);
    const list = LISTS[field];
    return list ? translate(`${list}.${value}`, { _: value }) : plainText(value);
  };
}
