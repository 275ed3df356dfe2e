import { lazy } from 'react';
import { defineRoom } from '../rooms/room.ts';
import { SITE_PAGES } from '../shared/frame/sitePages.ts';
import { fr } from './fr.ts';

const SitePage = lazy(() => import('./SitePage.tsx'));

export const site = defineRoom({
  words: { fr, en: () => import('./en.ts') },
  publicPages: Object.fromEntries(SITE_PAGES.map((slug) => [`/${slug}`, () => <SitePage slug={slug} />])),
  values: { 'SitePage.conformity': 'garant.conformity', 'SitePage.slug': 'garant.site.page' },
});
