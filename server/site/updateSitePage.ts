import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import type { Signature } from '../platform/db/signature.ts';
import { conflict } from '../platform/errors.ts';
import { INSTANCE_CHAIN, journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { UpdateSitePageInput } from './site.type.ts';
import { SitePage, type SitePageSlug } from './sitePage.entity.ts';

function whatItIs(page: SitePage | null): Record<string, unknown> {
  if (!page) return { version: 0 };
  const { bodyFr, bodyEn, conformity, version, updatedByName: authorName, updatedAt: changedAt } = page;
  return { bodyFr, bodyEn, ...(conformity && { conformity }), version, authorName, changedAt };
}

/** A passage that a text to start from leaves to its administrator. */
const LEFT = /\[(?:à compléter|to complete)[^\]]*\]/giu;
const SHOWN = 80;

/** A public page says nothing that is still to be written. */
function refuseUnfinished(checks: Checks, field: 'bodyFr' | 'bodyEn', body: string | null): void {
  const left = body?.match(LEFT) ?? [];
  const first = left[0]?.slice(0, SHOWN);
  if (!first) return;
  checks.refuse(field, 'LEFT_TO_COMPLETE', {
    fr: `Complétez ou retirez ce qui est entre crochets, à commencer par ${first} ; passages restants : ${left.length}.`,
    en: `Complete or remove what is between brackets, beginning with ${first}; passages left: ${left.length}.`,
  });
}

/** Writes a legal page, unless it says so already. Errors: BAD_INPUT fields, CONFORMITY_ELSEWHERE, PAGE_CHANGED with what it is now, who wrote it and when. */
export async function updateSitePage(
  em: EntityManager,
  by: Signature,
  clock: Clock,
  slug: SitePageSlug,
  input: UpdateSitePageInput,
): Promise<void> {
  const checks = new Checks();
  const bodyFr = checks.text('bodyFr', input.bodyFr, LENGTHS.page);
  const bodyEn = checks.optionalText('bodyEn', input.bodyEn, LENGTHS.page);
  refuseUnfinished(checks, 'bodyFr', bodyFr);
  refuseUnfinished(checks, 'bodyEn', bodyEn);
  if (input.conformity && slug !== 'accessibilite') {
    checks.refuse('conformity', 'CONFORMITY_ELSEWHERE', {
      fr: 'La conformité se déclare sur la page Accessibilité.',
      en: 'Conformity is declared on the accessibility page.',
    });
  }
  checks.done();
  await journaled(em, async (tx, note) => {
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`site page ${slug}`}, 0))`);
    const known = await tx.findOne(SitePage, { slug });
    if ((known?.version ?? 0) !== input.version) {
      throw conflict(
        'PAGE_CHANGED',
        { fr: 'Cette page a été modifiée entre-temps.', en: 'This page was changed meanwhile.' },
        whatItIs(known),
      );
    }
    const at = clock.now();
    const id = known?.id ?? newId();
    const conformity = input.conformity ?? known?.conformity ?? null;
    const isSame = known?.bodyFr === bodyFr && known.bodyEn === bodyEn && known.conformity === conformity;
    if (isSame) return;
    const written = { bodyFr, bodyEn, conformity, updatedAt: at, updatedByName: by.authorName };
    if (known) {
      Object.assign(known, written);
    } else {
      tx.create(SitePage, { id, slug, ...written });
    }
    note({ chain: INSTANCE_CHAIN, action: 'site.pageUpdated', subject: { type: 'SitePage', id }, by, at });
  });
}
