import { expect, it } from 'vitest';
import { readCatalogue } from '../../server/catalogues/readCatalogue.ts';
import { renderAnnexOne } from './annexOne.ts';
import { signedAgreement } from './support.ts';

const { catalogue } = readCatalogue(signedAgreement, 'domifa.yaml');

it('the page on Annex 1 tells what opens and what answers each of its 45 commitments', async () => {
  const page = renderAnnexOne(catalogue);
  expect(page.match(/^\| `A1-/gm)).toHaveLength(45);
  await expect(page).toMatchFileSnapshot('../../docs/annexe-1.md');
});

it('names the registers of the catalogue by their labels, and none that it lacks', () => {
  const known = new Set(catalogue.registers?.map(({ code }) => code));
  expect(catalogue.commitments.filter(({ register }) => register && !known.has(register)).map(({ code }) => code)).toEqual([]);
});
