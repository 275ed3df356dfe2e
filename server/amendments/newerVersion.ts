import type { EntityManager } from '@mikro-orm/postgresql';
import { Catalogue } from '../catalogues/catalogue.entity.ts';
import { compareVersions } from '../catalogues/compareVersions.ts';
import { badInput, notFound } from '../platform/errors.ts';
import { knownId } from '../platform/validate.ts';

function refuseOther(from: Catalogue): never {
  throw badInput('catalogueId', 'CATALOGUE_OTHER_KEY', {
    fr: `Choisissez une version du catalogue ${from.key} : une convention ne change pas de catalogue.`,
    en: `Choose a version of the catalogue ${from.key}: a convention does not change its catalogue.`,
  });
}

function refuseOlder(from: Catalogue): never {
  throw badInput('catalogueId', 'CATALOGUE_NOT_NEWER', {
    fr: `Choisissez une version plus grande que ${from.version} : les versions ne font que monter.`,
    en: `Choose a version greater than ${from.version}: versions only go up.`,
  });
}

/** A version that a convention on `from` may go to. Throws NOT_FOUND, CATALOGUE_OTHER_KEY, CATALOGUE_NOT_NEWER on `catalogueId`. */
export async function findNewerVersion(em: EntityManager, from: Catalogue, catalogueId: string): Promise<Catalogue> {
  const target = await em.findOne(Catalogue, { id: knownId('catalogueId', catalogueId) });
  if (!target) throw notFound('catalogueId');
  if (target.key !== from.key) refuseOther(from);
  if (compareVersions(target.version, from.version) <= 0) refuseOlder(from);
  return target;
}
