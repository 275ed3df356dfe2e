import { lazyPage } from '../rooms/lateWords.tsx';
import { later } from './later.ts';
import type { RegisterExchangesProps } from './RegisterExchanges.tsx';

/** What takes a register out as a file, and brings one in, fetched with its words when a register is shown. */
export const Exchanges = lazyPage<RegisterExchangesProps>(() => import('./RegisterExchanges.tsx'), later);
