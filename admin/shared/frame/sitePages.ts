/** The public pages whose text an administrator writes; also their addresses. */
export const SITE_PAGES = ['accessibilite', 'mentions-legales', 'politique-confidentialite'] as const;
export type SitePageSlug = (typeof SITE_PAGES)[number];
