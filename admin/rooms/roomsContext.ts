import { createContext, useContext } from 'react';
import type { Room } from './room.ts';

export const RoomsContext = createContext<readonly Room[]>([]);

/** Every room of the back office, for the screens that tell of records of any of them. */
export const useRooms = (): readonly Room[] => useContext(RoomsContext);
