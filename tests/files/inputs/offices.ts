import { makeZip, officeEntries, openDocumentEntries, type ZipEntry } from '../../support/files.ts';
import { type Input, kept, refused } from './input.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>`;
const type = (content: string): ZipEntry => ({ name: '[Content_Types].xml', content });
const workbook: ZipEntry = { name: 'xl/workbook.xml', content: '<workbook/>' };
const sheet = (content: string, more: Partial<ZipEntry> = {}): ZipEntry => ({ name: 'xl/worksheets/sheet1.xml', content, ...more });
const byDefault = `<Types><Default Extension="xml" ContentType="${MAIN}.spreadsheetml.sheet.main+xml"/></Types>`;
const docx = (...more: ZipEntry[]) => makeZip([...officeEntries('docx'), ...more]);
const xlsx = (...more: ZipEntry[]) => makeZip([...officeEntries('xlsx'), ...more]);
const main = (kind: 'docx' | 'xlsx' | 'pptx', format: string) =>
  makeZip(
    officeEntries(kind).map((entry, at) =>
      at === 0 ? { ...entry, content: String(entry.content).replace(/ContentType="[^"]*"/, `ContentType="${format}"`) } : entry,
    ),
  );
const odt = openDocumentEntries('text');
const ods = (...more: ZipEntry[]) => makeZip([...openDocumentEntries('spreadsheet'), ...more]);
const odtWith = (...more: ZipEntry[]) => makeZip([...odt, ...more]);
const manifest = (content: string): ZipEntry => ({
  name: 'META-INF/manifest.xml',
  content: `<manifest:manifest>${content}</manifest:manifest>`,
});
const bomb = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><a>&c;</a>`;

/** Office Open XML, of today's office programs. */
const OPEN_XML: Input[] = [
  kept(
    'an XLSX whose parts are declared by default',
    'a.xlsx',
    makeZip([type(byDefault), { name: '_rels/.rels', content: RELATIONS }, workbook]),
  ),
  kept(
    'content types written with other prefixes and quotes',
    'a.xlsx',
    makeZip([
      type(
        `<ct:Types xmlns:ct='t'><ct:Override ContentType='${MAIN}.spreadsheetml.sheet.main+xml'\n PartName='/xl/workbook.xml'/></ct:Types>`,
      ),
      workbook,
    ]),
  ),
  kept('a DOCX followed by a line', 'a.docx', Buffer.concat([docx(), Buffer.from('\n')])),
  kept('a DOCX that was streamed', 'a.docx', makeZip(officeEntries('docx').map((entry) => ({ ...entry, hasDescriptor: true })))),
  kept(
    'a DOCX in UTF-16',
    'a.docx',
    docx({ name: 'word/footnotes.xml', content: Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>é</a>', 'utf16le') }),
  ),
  kept('a signed DOCX', 'a.docx', docx({ name: '_xmlsignatures/sig1.xml', content: '<Signature/>' })),
  kept('a DOCX template', 'a.dotx', main('docx', `${MAIN}.wordprocessingml.template.main+xml`)),
  kept('a PPTX slide show', 'a.ppsx', main('pptx', `${MAIN}.presentationml.slideshow.main+xml`)),
  kept('a DOCX with a picture in VML', 'a.docx', docx({ name: 'word/drawing1.vml', content: '<xml><br></xml>' })),
  refused('an XLSX with a sheet cut short', 'a.xlsx', xlsx(sheet('<worksheet><row><c>1</c>')), 'CORRUPT'),
  refused(
    'an XLSX with a damaged sheet',
    'a.xlsx',
    xlsx(sheet('<worksheet>1</worksheet>', { isStored: true, isDamaged: true })),
    'CORRUPT',
  ),
  refused('an XLSX that is a bomb of entities', 'a.xlsx', xlsx(sheet(bomb)), 'CORRUPT'),
  refused(
    'an XLSX with an Excel 4 macro sheet',
    'a.xlsx',
    xlsx({ name: 'xl/macrosheets/sheet2.xml', content: '<xm:macrosheet/>' }),
    'HAS_MACROS',
  ),
  refused(
    'an Excel 4 macro sheet under another name',
    'a.xlsx',
    makeZip([
      type(
        byDefault.replace(
          '</Types>',
          '<Override PartName="/xl/worksheets/x.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/></Types>',
        ),
      ),
      workbook,
    ]),
    'HAS_MACROS',
  ),
  refused('a DOCX with VBA', 'a.docx', docx({ name: 'word/vbaProject.bin', content: 'x' }), 'HAS_MACROS'),
  refused(
    'a PPTX that holds an XLSM',
    'a.pptx',
    makeZip([...officeEntries('pptx'), { name: 'ppt/embeddings/tableau.xlsm', content: 'x' }]),
    'HAS_MACROS',
  ),
  refused(
    'a DOCX with a DDE field',
    'a.docx',
    docx({ name: 'word/header1.xml', content: '<w:p><w:instrText> DDE</w:instrText><w:instrText>AUTO c:\\\\cmd.exe</w:instrText></w:p>' }),
    'HAS_MACROS',
  ),
  refused(
    'an XLSX with a DDE link',
    'a.xlsx',
    xlsx({ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink><ddeLink ddeService="cmd"/></externalLink>' }),
    'HAS_MACROS',
  ),
  refused(
    'a DOCX whose entries are encrypted',
    'a.docx',
    makeZip(officeEntries('docx').map((entry) => ({ ...entry, isEncrypted: true }))),
    'PROTECTED',
  ),
  refused('a DOCX without its main part', 'a.docx', makeZip(officeEntries('docx').slice(0, 2)), 'CORRUPT'),
  refused('an XLSX named as a DOCX', 'a.docx', xlsx(), 'TYPE_MISMATCH'),
];

/** OpenDocument, of LibreOffice and of those who sign with the library of the European Union. */
const OPEN_DOCUMENT: Input[] = [
  kept('an ODT whose type is last', 'a.odt', makeZip([...odt].reverse())),
  kept('an ODT whose type is packed', 'a.odt', makeZip(odt.map((entry) => ({ ...entry, isStored: false })))),
  kept(
    'an ODT that only its manifest names',
    'a.odt',
    makeZip([
      odt[1]!,
      manifest('<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'),
    ]),
  ),
  kept('a signed ODT', 'a.odt', odtWith({ name: 'META-INF/documentsignatures.xml', content: '<document-signatures/>' })),
  kept(
    'an ODT with the empty Basic library of old programs',
    'a.odt',
    odtWith({ name: 'Basic/script-lc.xml', content: '<a/>' }, { name: 'Basic/Standard/script-lb.xml', content: '<a/>' }),
  ),
  kept(
    'an ODG',
    'a.odg',
    makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.graphics', isStored: true }, ...odt.slice(1)]),
  ),
  refused('an ODS with Basic macros', 'a.ods', ods({ name: 'Basic/Standard/Module1.xml', content: '<script:module/>' }), 'HAS_MACROS'),
  refused('an ODS with a Python script', 'a.ods', ods({ name: 'Scripts/python/m.py', content: 'x' }), 'HAS_MACROS'),
  refused(
    'an ODT with an event that runs a macro',
    'a.odt',
    makeZip([
      odt[0]!,
      odt[2]!,
      { name: 'content.xml', content: '<a><script:event-listener xlink:href="vnd.sun.star.script:X.Y?location=application"/></a>' },
    ]),
    'HAS_MACROS',
  ),
  refused(
    'an ODT with an encrypted part',
    'a.odt',
    makeZip([odt[0]!, odt[1]!, manifest('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>')]),
    'PROTECTED',
  ),
  refused(
    'an ODT encrypted as a whole',
    'a.odt',
    makeZip([odt[0]!, { name: 'encrypted-package', content: 'x' }, manifest('')]),
    'PROTECTED',
  ),
  refused('an ODT with broken content', 'a.odt', makeZip([odt[0]!, odt[2]!, { name: 'content.xml', content: '<a><b></a>' }]), 'CORRUPT'),
  refused('an ODT without content', 'a.odt', makeZip([odt[0]!, odt[2]!]), 'CORRUPT'),
];

export const OFFICES: Input[] = [...OPEN_XML, ...OPEN_DOCUMENT];
