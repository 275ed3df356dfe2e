import Dashboard from '@mui/icons-material/GridViewOutlined';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');

export const portfolio = defineRoom({
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.portfolio', icon: Dashboard, to: () => '/portfolio', isPassiveInside: true },
  pages: {
    '/portfolio': lazyPage(() => import('./PortfolioPage.tsx'), later),
    '/portfolio/trend': lazyPage(() => import('./TrendPage.tsx'), later),
    '/portfolio/commitments': lazyPage(() => import('./CommitmentsPage.tsx'), later),
  },
});
