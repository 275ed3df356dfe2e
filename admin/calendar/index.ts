import CalendarMonth from '@mui/icons-material/CalendarMonth';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');

export const calendar = defineRoom({
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.calendar', icon: CalendarMonth, group: 'tracking', to: () => '/calendar', isPassiveInside: true },
  values: { 'CalendarFeed.language': 'garant.feedLanguage' },
  pages: {
    '/calendar': lazyPage(() => import('./CalendarPage.tsx'), later),
    '/calendar/feed': lazyPage(() => import('./FeedPage.tsx'), later),
  },
});
