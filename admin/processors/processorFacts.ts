import type { ProcessorPartsFragment } from '../generated/graphql.ts';

export interface Party {
  id: string;
}

type Processor = Pick<ProcessorPartsFragment, 'notices' | 'plannedChanges'>;
type Notice = ProcessorPartsFragment['notices'][number];
type Place = ProcessorPartsFragment['locations'][number];

/** Notices given to one of some parties, the newest first. */
export const noticesTo = ({ notices }: Pick<Processor, 'notices'>, parties: readonly Party[]): Notice[] =>
  notices.filter(({ toParty }) => parties.some(({ id }) => id === toParty.id)).toReversed();

/** Changes to come that nobody was told of. */
export const untold = ({ notices, plannedChanges }: Processor): Processor['plannedChanges'] =>
  plannedChanges.filter(({ id, effectiveOn }) => !effectiveOn && notices.every(({ announcedChange }) => announcedChange?.id !== id));

/** Whether the controller objects to a notice: what it said last, comments apart. */
export const isObjectedTo = ({ responses }: Pick<Notice, 'responses'>): boolean =>
  responses.findLast(({ response }) => response !== 'COMMENT')?.response === 'OBJECTION';

/** Whether data is in a place on a day. */
export const isThereOn = ({ startsOn, endsOn }: Pick<Place, 'startsOn' | 'endsOn'>, day: string): boolean =>
  (!startsOn || startsOn <= day) && (!endsOn || endsOn >= day);
