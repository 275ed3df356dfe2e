import Handshake from '@mui/icons-material/HandshakeOutlined';
import { insideConvention } from '../conventions/insideConvention.ts';
import { lazyPage } from '../rooms/lateWords.tsx';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

const later = () => import('./later.fr.ts');

export const manifesto = defineRoom({
  words: { fr, later, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.manifesto', icon: Handshake, group: 'standing', to: insideConvention('manifesto') },
  pages: {
    '/conventions/:conventionId/manifesto': lazyPage(() => import('./ManifestoPage.tsx'), later),
    '/conventions/:conventionId/manifesto/review': lazyPage(() => import('./ReviewPage.tsx'), later),
  },
});
