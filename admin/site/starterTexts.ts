import type { SitePageSlug } from '../shared/frame/sitePages.ts';

const TEXTS: Record<SitePageSlug, () => Promise<{ default: string }[]>> = {
  accessibilite: () => Promise.all([import('./starters/accessibilite.fr.md?raw'), import('./starters/accessibilite.en.md?raw')]),
  'mentions-legales': () => Promise.all([import('./starters/mentions-legales.fr.md?raw'), import('./starters/mentions-legales.en.md?raw')]),
  'politique-confidentialite': () =>
    Promise.all([import('./starters/politique-confidentialite.fr.md?raw'), import('./starters/politique-confidentialite.en.md?raw')]),
};

/** A text to start from, in both languages, with what only the administrator knows left to complete. Nothing of it is published by itself. */
export async function readStarter(slug: SitePageSlug): Promise<{ bodyFr: string; bodyEn: string }> {
  const [french, english] = await TEXTS[slug]();
  return { bodyFr: french!.default, bodyEn: english!.default };
}

/** A passage left to complete: `[à compléter : …]`, `[to complete: …]`. */
const LEFT = /\[(?:à compléter|to complete)[^\]]*\]/giu;

export const leftToComplete = (text: string | null | undefined): string[] => text?.match(LEFT) ?? [];
