import { type ComponentType, createElement, Suspense } from 'react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildI18nProvider } from '../../admin/providers/i18nProvider.ts';
import { language } from '../../admin/providers/language.ts';
import { lateWords, lazyPage, lazyPart } from '../../admin/rooms/lateWords.tsx';
import { type LateWords, mergeWords, type Words } from '../../admin/rooms/words.ts';

const FRENCH = { pens: { title: 'Stylos' } };
const LATER = { pens: { colour: 'Couleur' } };
const ENGLISH = { pens: { title: 'Pens', colour: 'Colour' } };

function buildLearner() {
  const late: Words[] = [];
  let giveEnglish: (() => void) | undefined;
  const english = new Promise<void>((resolve) => {
    giveEnglish = resolve;
  });
  const words = { fr: () => mergeWords<Words>([FRENCH, ...late]), en: () => english.then(() => ENGLISH) };
  const provider = buildI18nProvider(words as never);
  return { provider, late, giveEnglish: giveEnglish! };
}

describe('Words that come with a page', () => {
  beforeEach(() => void vi.stubGlobal('document', { documentElement: {} }));
  afterEach(() => {
    language.set('fr');
    vi.unstubAllGlobals();
  });

  test('are said once they are there, and those of before still', async () => {
    const { provider, late } = buildLearner();
    expect(provider.translate('garant.pens.colour')).toBe('garant.pens.colour');
    late.push(LATER);
    await provider.retell();
    expect([provider.translate('garant.pens.title'), provider.translate('garant.pens.colour')]).toEqual(['Stylos', 'Couleur']);
  });

  test('do not bring French back when they come while English is fetched', async () => {
    const { provider, late, giveEnglish } = buildLearner();
    const turned = provider.changeLocale('en');
    late.push(LATER);
    const told = provider.retell();
    giveEnglish();
    await Promise.all([turned, told]);
    expect([provider.getLocale(), provider.translate('garant.pens.title')]).toEqual(['en', 'Pens']);
  });

  test('are heard once, whoever else names the same file', async () => {
    const before = lateWords.heard().length;
    const draw = (later: LateWords) =>
      new Promise<void>((onAllReady, onError) => {
        renderToPipeableStream(createElement(lazyPage(async () => ({ default: () => null }), later)), { onAllReady, onError });
      });
    await draw(async () => ({ later: LATER }));
    await draw(async () => ({ later: LATER }));
    expect(lateWords.heard().length - before).toBe(1);
  });

  test('take nothing of a page away while a part of it comes', () => {
    const part = () => new Promise<{ default: () => null }>(() => undefined);
    const drawn = (late: ComponentType) =>
      renderToString(createElement(Suspense, { fallback: 'Chargement' }, createElement('p', null, 'Déjà là'), createElement(late)));
    const later = async () => ({ later: LATER });
    expect(drawn(lazyPart(part, later))).toContain('Déjà là');
    expect(drawn(lazyPage(part, later))).not.toContain('Déjà là');
  });

  test('are refused when another room says the same', () => {
    expect(() => mergeWords<Words>([FRENCH, LATER, LATER])).toThrow('two rooms say pens.colour');
  });
});
