import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';
import { signAsAdministrator } from '../actors/actor.ts';
import { OpenToAll } from '../actors/openToAll.ts';
import { administrator, type RequestContext } from '../actors/requestContext.ts';
import { notFound } from '../platform/errors.ts';
import { FILE_KINDS } from '../platform/files/fileKinds.rules.ts';
import { Priced, ROW } from '../platform/graphql/price.ts';
import type { Conformity } from './conformities.ts';
import { Site, SitePageType, UpdateSitePageInput } from './site.type.ts';
import { SITE_PAGES, SitePage, type SitePageSlug } from './sitePage.entity.ts';
import { updateSitePage } from './updateSitePage.ts';

function knownSlug(id: string): SitePageSlug {
  const known = SITE_PAGES.find((page) => page === id);
  if (!known) {
    throw notFound('id');
  }
  return known;
}

async function showPage(context: RequestContext, slug: SitePageSlug): Promise<SitePageType> {
  const page = await context.em.fork().findOne(SitePage, { slug });
  return {
    id: slug,
    bodyFr: page?.bodyFr ?? null,
    bodyEn: page?.bodyEn ?? null,
    conformity: page?.conformity ?? null,
    updatedAt: (page?.updatedAt as unknown as string) ?? null,
    version: page?.version ?? 0,
  };
}

@Resolver(() => Site)
export class SiteResolver {
  @Priced(ROW)
  @OpenToAll()
  @Query(() => Site, { description: 'What anybody may know of this instance.' })
  site(@Ctx() context: RequestContext): Site {
    return { ...context.site, acceptedFiles: FILE_KINDS.map((accepted) => ({ ...accepted, kind: accepted.code })) };
  }

  @FieldResolver()
  async conformity(@Ctx() context: RequestContext): Promise<Conformity> {
    const { conformity } = await showPage(context, 'accessibilite');
    return conformity ?? 'NOT_COMPLIANT';
  }

  @Priced(ROW)
  @OpenToAll()
  @Query(() => SitePageType, {
    nullable: true,
    description: 'accessibilite, mentions-legales or politique-confidentialite; open to anybody.',
  })
  async sitePage(@Ctx() context: RequestContext, @Arg('id', () => ID) id: string): Promise<SitePageType> {
    return showPage(context, knownSlug(id));
  }

  @Mutation(() => SitePageType, { description: 'Writes a legal page (administrators).' })
  async updateSitePage(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateSitePageInput) input: UpdateSitePageInput,
  ): Promise<SitePageType> {
    const actor = administrator(context);
    const known = knownSlug(id);
    await updateSitePage(context.em, signAsAdministrator(actor), context.clock, known, input);
    return showPage(context, known);
  }
}
