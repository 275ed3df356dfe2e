import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../platform/db/columns.ts';
import { CONFORMITIES } from './conformities.ts';

/** The pages that every public site owes (loi 2005-102 art. 47, LCEN art. 6, RGPD art. 13). */
export const SITE_PAGES = ['accessibilite', 'mentions-legales', 'politique-confidentialite'] as const;
export type SitePageSlug = (typeof SITE_PAGES)[number];

const SitePageSchema = defineEntity({
  name: 'SitePage',
  tableName: 'site_page',
  properties: {
    id: identifier(),
    slug: p.enum(SITE_PAGES).unique(),
    /** Markdown. */
    bodyFr: p.text(),
    bodyEn: p.text().nullable(),
    /** Of the page `accessibilite` only. */
    conformity: p.enum(CONFORMITIES).nullable(),
    updatedAt: p.datetime(),
    updatedByName: p.text(),
    version: p.integer().version(),
  },
});

/** A legal page of the instance, written by its administrator. */
export class SitePage extends SitePageSchema.class {}
SitePageSchema.setClass(SitePage);

export { SitePageSchema };
