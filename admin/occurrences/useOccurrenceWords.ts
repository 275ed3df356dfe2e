import { useTranslate } from 'react-admin';
import type { OccurrencePartsFragment } from '../generated/graphql.ts';
import { useFormat } from '../shared/useFormat.ts';
import { lengthOf, readOccurrence } from './readOccurrence.ts';

interface OccurrenceWords {
  /** What tells it from the others of its obligation: the day it is due, else the day it was opened. */
  title: (occurrence: OccurrencePartsFragment) => string;
  /** What opened it. */
  cause: (occurrence: OccurrencePartsFragment) => string;
  /** Where it stands; `reason` is why nothing was asked, when it was not required. */
  state: (occurrence: OccurrencePartsFragment, now?: Date, reason?: string | null) => string;
  /** How late it is or was; nothing when it was in time. */
  late: (occurrence: OccurrencePartsFragment) => string | undefined;
  /** A day, or an instant where the delay is one of hours. */
  moment: (date: string) => string;
}

/** The words that tell an occurrence, the same everywhere. */
export function useOccurrenceWords(): OccurrenceWords {
  const translate = useTranslate();
  const { day, instant } = useFormat();
  const length = (minutes: number) => {
    const { unit, count } = lengthOf(minutes);
    return translate(`garant.duration.${unit}`, { smart_count: count });
  };
  const moment = (date: string) => (date.length > 10 ? instant(date) : day(date));
  return {
    moment,
    late: (occurrence) => {
      const { minutes, key } = readOccurrence(occurrence);
      return minutes === null || key === 'indicative' ? undefined : length(minutes);
    },
    title: ({ dueAt, dueOn, causeAt }) =>
      dueAt || dueOn
        ? translate('garant.occurrence.dueTitle', { date: moment((dueAt ?? dueOn)!) })
        : translate('garant.occurrence.openTitle', { date: day(causeAt) }),
    cause: ({ moment: cause, causeAt, number }) =>
      translate('garant.occurrence.cause', { number, cause: translate(`garant.moment.${cause}`, { _: cause }), date: day(causeAt) }),
    state: (occurrence, now, reason) => {
      const { key, minutes, date } = readOccurrence(occurrence, now);
      const said = key === 'notRequired' && reason ? 'notRequiredBecause' : key;
      const told = key.startsWith('done') && date ? day(date) : date && moment(date);
      return translate(`garant.occurrence.state.${said}`, { length: length(minutes ?? 0), date: told ?? '', reason: reason ?? '' });
    },
  };
}
