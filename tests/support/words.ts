import { ALL_ROOMS } from '../../admin/allRooms.ts';
import { english, french } from '../../admin/providers/i18nProvider.ts';
import { wordsOf } from '../../admin/rooms/readRooms.ts';

const words = wordsOf(ALL_ROOMS);

/** Everything that the back office says, as its screens are given it. */
export const fr = french(words.fr);
export const en = await english(words.en());
