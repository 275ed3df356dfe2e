import { describe, expect, test, vi } from 'vitest';
import { readChanges } from '../../admin/journal/readChanges.ts';
import { failureOf, formErrorsOf } from '../../admin/providers/failure.ts';
import { buildFormat } from '../../admin/providers/format.ts';
import { buildI18nProvider } from '../../admin/providers/i18nProvider.ts';
import { language } from '../../admin/providers/language.ts';

const failure = {
  category: 'BAD_INPUT',
  code: 'X',
  message: 'Non.',
  fieldErrors: [
    { field: 'input.content.url', message: 'En https.', text: { fr: 'En https.', en: 'By https.' } },
    { field: 'validUntil', message: 'Trop tôt.', text: { fr: 'Trop tôt.', en: 'Too early.' } },
    { field: 'obligationIds', message: 'Hors convention.', text: { fr: 'Hors convention.', en: 'Outside.' } },
  ],
};

describe('A refusal', () => {
  test('is shown beside the fields of the form it is about, in the language of the interface', () => {
    const values = { title: 'T', content: { url: 'http://a', validUntil: '2020-01-01' } };
    expect(formErrorsOf(failure, 'en', values)).toEqual({ 'content.url': 'By https.', 'content.validUntil': 'Too early.' });
  });

  test('without any answer of the API is a network failure', () => {
    expect(failureOf(new TypeError('Failed to fetch')).category).toBe('NETWORK');
  });
});

describe('The journal', () => {
  test('shows what changed, not who signed nor the references between records', () => {
    const id = '01a209a2-da7b-74ac-97dc-3bf52d677828';
    const after = { status: 'MET', comment: null, rank: 1, authorName: 'A', obligation: id };
    expect(readChanges([{ entity: 'Declaration', id, before: null, after }])).toEqual([
      { key: `Declaration-${id}`, entity: 'Declaration', fields: [{ field: 'status', before: undefined, after: 'MET' }] },
    ]);
  });
});

describe('Dates and sizes', () => {
  test('are French in French: day first, legal time of Paris, decimal comma', () => {
    const format = buildFormat('fr');
    expect(format.day('2026-03-01')).toBe('01/03/2026');
    expect(format.instant('2026-07-14T22:30:00Z')).toBe('15/07/2026 00:30');
    expect(format.size(348_211)).toBe('348,2 ko');
  });

  test('are English in English', () => {
    expect(buildFormat('en').size(1_500_000)).toBe('1.5 MB');
    expect(buildFormat('en').day('2026-03-01')).toBe('01/03/2026');
  });

  test('are told in a sentence as its language writes great numbers, and years as they are', async () => {
    vi.stubGlobal('document', { documentElement: {} });
    const written = { told: '%{smart_count} preuve |||| %{smart_count} preuves', year: 'en %{year}' };
    const provider = buildI18nProvider({ fr: () => written, en: async () => written } as never);
    const told = () => [
      provider.translate('garant.told', { smart_count: 1 }),
      provider.translate('garant.told', { smart_count: 12_345 }),
      provider.translate('garant.year', { year: '2026' }),
      provider.translate('garant.year'),
    ];
    expect(told()).toEqual(['1 preuve', '12\u202f345 preuves', 'en 2026', 'en %{year}']);
    await provider.changeLocale('en');
    expect(told()[1]).toBe('12,345 preuves');
    language.set('fr');
    vi.unstubAllGlobals();
  });
});
