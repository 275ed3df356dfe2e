import { useTranslate } from 'react-admin';
import { valuesOf } from '../rooms/readRooms.ts';
import { useRooms } from '../rooms/roomsContext.ts';
import { plainText } from './plainText.ts';
import { useFormat } from './useFormat.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A value stored in a field of an entity as the interface would say it: its word, its date, yes or no; as it is otherwise. */
export function useValueWords(): (entity: string | undefined, field: string, value: unknown) => string {
  const translate = useTranslate();
  const format = useFormat();
  const lists = valuesOf(useRooms());
  return (entity, field, value) => {
    if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
    if (typeof value !== 'string') return plainText(value);
    if (DAY.test(value)) return format.day(value);
    if (INSTANT.test(value)) return format.instant(value);
    const list = lists[`${entity}.${field}`];
    return list ? translate(`${list}.${value}`, { _: value }) : plainText(format.duration(value));
  };
}
