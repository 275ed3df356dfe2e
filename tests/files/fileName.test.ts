import { describe, expect, test } from 'vitest';
import { readFileName } from '../../server/platform/files/fileName.rules.ts';

describe('a file name is refused, saying why and what would be accepted,', () => {
  test.each([
    ['when it is absent', undefined, 'pas de nom'],
    ['when it is empty', '', 'pas de nom'],
    ['with a path', '../../etc/passwd.txt', 'chemin'],
    ['with an absolute path', '/tmp/a.pdf', 'chemin'],
    ['with a Windows path', 'C:\\dossier\\a.pdf', 'chemin'],
    ['with a line feed', 'a\nb.pdf', 'contrôle'],
    ['with NUL', 'a.pdf\u0000.exe', 'contrôle'],
    ['with a C1 control character', 'a\u0085.pdf', 'contrôle'],
    ['with a lone surrogate', 'a\uD800.pdf', 'contrôle'],
    ['with a right-to-left override', 'facture\u202Efdp.exe', 'invisibles'],
    ['with an isolate', 'a\u2066b.pdf', 'invisibles'],
    ['with a left-to-right mark', 'a\u200Eb.pdf', 'invisibles'],
    ['of 300 characters', `${'a'.repeat(296)}.pdf`, '255'],
    ['starting with a dot', '.pdf', 'point ou une espace'],
    ['ending with a dot', 'a.pdf.', 'point ou une espace'],
    ['starting with a space', ' a.pdf', 'point ou une espace'],
    ['ending with a no-break space', 'a.pdf\u00A0', 'point ou une espace'],
    ['of a Windows device', 'CON.pdf', 'Windows'],
    ['of a Windows port', 'com1.txt', 'Windows'],
    ['with a character that Windows refuses', 'a:b.pdf', 'Windows'],
  ])('%s', (_case, given, expected) => {
    const reading = readFileName(given);
    expect(reading).toHaveProperty('problem');
    const { problem } = reading as { problem: { fr: string; en: string } };
    expect(problem.fr).toContain(expected);
    expect(problem.fr).toContain('255 caractères au plus');
    expect(problem.en).toContain('255 characters');
  });
});

test.each([
  ['Procédure de notification (v2).PDF', 'pdf'],
  ['archive.tar.zip', 'zip'],
  ['sans extension', ''],
  ['console.txt', 'txt'],
  [`${'é'.repeat(251)}.pdf`, 'pdf'],
  ['報告書.docx', 'docx'],
])('%s is kept as it is', (given, extension) => {
  expect(readFileName(given)).toEqual({ fileName: given, extension });
});

test('a decomposed name is composed before its length is counted', () => {
  const given = `${'e\u0301'.repeat(251)}.pdf`;
  expect(readFileName(given)).toEqual({ fileName: `${'é'.repeat(251)}.pdf`, extension: 'pdf' });
});
