import Handshake from '@mui/icons-material/HandshakeOutlined';
import { lazy } from 'react';
import { insideConvention } from '../conventions/insideConvention.ts';
import { defineRoom } from '../rooms/room.ts';
import { fr } from './fr.ts';

export const manifesto = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  menu: { label: 'garant.menu.manifesto', icon: Handshake, to: insideConvention('manifesto') },
  pages: { '/conventions/:conventionId/manifesto': lazy(() => import('./ManifestoPage.tsx')) },
});
