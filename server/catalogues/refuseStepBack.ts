import { conflict } from '../platform/errors.ts';
import type { CatalogueFile } from './catalogueFile.ts';
import { compareVersions } from './compareVersions.ts';

type Published = Pick<CatalogueFile, 'version' | 'commitments'>;

/**
 * Versions only go up, and a code that was removed is never used again. Throws CATALOGUE_VERSION_GOES_DOWN, CATALOGUE_CODE_COMES_BACK.
 * `published` are all versions of its key, in any order.
 */
export function refuseStepBack(content: CatalogueFile, published: readonly Published[]): void {
  const [newest] = [...published].sort((left, right) => compareVersions(right.version, left.version));
  if (!newest) return;
  if (compareVersions(content.version, newest.version) <= 0) refuseVersion(content, newest.version);
  const codes = ({ commitments }: Published) => commitments.map(({ code }) => code);
  const current = new Set(codes(newest));
  const dropped = new Set(published.flatMap(codes).filter((code) => !current.has(code)));
  const back = codes(content).filter((code) => dropped.has(code));
  if (back.length > 0) refuseCodes(content, back);
}

function refuseVersion({ key, version }: CatalogueFile, newest: string): never {
  throw conflict('CATALOGUE_VERSION_GOES_DOWN', {
    fr: `La version ${newest} de ${key} est déjà publiée : ${version} ne vient pas après elle. Donnez un numéro de version plus grand.`,
    en: `Version ${newest} of ${key} is already published, and ${version} does not come after it. Give a greater version number.`,
  });
}

function refuseCodes({ key }: CatalogueFile, codes: readonly string[]): never {
  const list = codes.join(', ');
  throw conflict('CATALOGUE_CODE_COMES_BACK', {
    fr: `Une version de ${key} a retiré ${list} : un code retiré ne sert plus. Donnez d'autres codes.`,
    en: `A version of ${key} removed ${list}: a removed code is not used again. Give other codes.`,
  });
}
