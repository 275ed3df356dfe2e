import { ALL_ROOMS } from '../../admin/allRooms.ts';
import { english, french } from '../../admin/providers/i18nProvider.ts';
import { wordsOf } from '../../admin/rooms/readRooms.ts';

const words = wordsOf(ALL_ROOMS);
const later = await Promise.all(ALL_ROOMS.flatMap((room) => ('later' in room.words ? [room.words.later!()] : [])));

/** Everything that the back office says, as its screens are given it. */
export const fr = french(words.fr(later.map((module) => module.later)));
export const en = await english(words.en());
