import { useTranslate } from 'react-admin';
import type { IncidentPartsFragment } from '../generated/graphql.ts';
import { Axis as SharedAxis } from '../shared/Axis.tsx';
import { useLasting } from './Clock.tsx';
import { readAxis } from './readAxis.ts';

/** What both parties knew and did, on one axis of time, with what passed between. */
export function Axis({ incident }: { incident: IncidentPartsFragment }) {
  const translate = useTranslate();
  const lasting = useLasting();
  const events = readAxis(incident);
  const instants = events.map(({ kind, value, ...event }, index) => ({
    ...event,
    head: [translate(`garant.incident.event.${kind}`), value && translate(value)].filter(Boolean).join(' · '),
    isDue: kind === 'due',
    since: index > 0 ? lasting(events[index - 1]!.at, event.at) : undefined,
  }));
  return <SharedAxis title={translate('garant.incident.axis')} instants={instants} />;
}
