import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { type Entry, fromBuffer } from 'yauzl';
import { neutralised, restored } from '../../server/platform/tables/cells.rules.ts';
import { writeOds } from '../../server/platform/tables/writeOds.ts';

const entriesOf = (file: Buffer): Promise<[Entry, string][]> =>
  new Promise((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const found: [Entry, string][] = [];
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure);
          found.push([entry, (await buffer(stream)).toString('utf8')]);
          zip.readEntry();
        }),
      );
      zip.on('end', () => resolve(found));
      zip.readEntry();
    });
  });

async function* rows() {
  yield [{ text: 'Intitulé' }, { text: 'Su depuis' }, { text: 'Jour' }];
  yield [
    { text: '=1+1 <b> & "x"\u0000\u000b\n  deux  lignes\tfin' },
    { wall: '2027-03-28T03:30:00' },
    { day: '2027-03-28' },
    { count: 12 },
  ];
}

test('a sheet is an OpenDocument file: its type first and stored, words as words, counts as numbers, instants as dates in French', async () => {
  const entries = await entriesOf(await buffer(writeOds('Incidents & "co"', rows())));
  expect(entries.map(([{ fileName, compressionMethod }]) => [fileName, compressionMethod])).toEqual([
    ['mimetype', 0],
    ['META-INF/manifest.xml', 8],
    ['content.xml', 8],
  ]);
  expect(entries[0]![1]).toBe('application/vnd.oasis.opendocument.spreadsheet');
  expect(entries[0]![0].extraFieldLength).toBe(0);
  const content = entries[2]![1];
  expect(content).toContain('table:name="Incidents &amp; &quot;co&quot;"');
  expect(content).toContain('office:value-type="string"><text:p>=1+1 &lt;b&gt; &amp; &quot;x&quot;</text:p>');
  expect(content).toContain('<text:s text:c="2"/>deux<text:s text:c="2"/>lignes<text:tab/>fin');
  expect(content).toContain('table:style-name="wall" office:value-type="date" office:date-value="2027-03-28T03:30:00"');
  expect(content).toContain('office:value-type="float" office:value="12"');
  expect(content.match(/<number:date-style [^>]*number:language="fr" number:country="FR">/g)).toHaveLength(2);
  for (const unwanted of ['table:formula', '\u0000', '\u000b']) expect(content).not.toContain(unwanted);
});

test.each(['=1', '+1', '-1', '@a', '\tx', '\rx', "'=1", "''-", 'plain', "l'eau", "'plain", ''])('%j comes back as it went', (text) => {
  expect(restored(neutralised(text))).toBe(text);
  expect(/^[=+\-@\t\r]/.test(neutralised(text))).toBe(false);
});
