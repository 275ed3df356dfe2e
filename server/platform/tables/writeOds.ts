import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A cell of a sheet: words, which are never computed, a day, with or without a time, on the clock of Paris, or a number that sums. */
export type OdsCell = { text: string } | { day: string } | { wall: string } | { count: number };

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMES = [
  ['office', 'office'],
  ['table', 'table'],
  ['text', 'text'],
  ['style', 'style'],
  ['number', 'datastyle'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`;

const DAY =
  '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>';
const TIME =
  '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>';
/** In French for every office suite: one that saved days in its own order would bring other days back. */
const dateStyle = (name: string, parts: string): string =>
  `<number:date-style style:name="${name}" number:language="fr" number:country="FR">${parts}</number:date-style>`;
const STYLES = `<office:automatic-styles>${dateStyle('D', DAY)}${dateStyle('I', DAY + TIME)}
<style:style style:name="day" style:family="table-cell" style:data-style-name="D"/><style:style style:name="wall" style:family="table-cell" style:data-style-name="I"/></office:automatic-styles>`;

/** Characters that XML 1.0 cannot hold. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);

/** Spaces that follow each other, and tabs, are told by elements: XML would read one space. */
const spaced = (line: string): string =>
  escaped(line)
    .replace(/\t/g, '<text:tab/>')
    .replace(/ {2,}|^ /g, (run) => `<text:s text:c="${run.length}"/>`);

function cellOf(cell: OdsCell): string {
  if ('day' in cell) return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"/>`;
  if ('wall' in cell) return `<table:table-cell table:style-name="wall" office:value-type="date" office:date-value="${cell.wall}"/>`;
  if ('count' in cell)
    return `<table:table-cell office:value-type="float" office:value="${cell.count}"><text:p>${cell.count}</text:p></table:table-cell>`;
  const lines = cell.text === '' ? '' : cell.text.split(/\r\n|\r|\n/).map((line) => `<text:p>${spaced(line)}</text:p>`);
  return lines === '' ? '<table:table-cell/>' : `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
}

async function* contentOf(name: string, rows: AsyncIterable<readonly OdsCell[]>): AsyncIterable<string> {
  yield `${XML}<office:document-content ${NAMES} office:version="1.3">${STYLES}<office:body><office:spreadsheet><table:table table:name="${escaped(name)}">\n`;
  for await (const row of rows) yield `<table:table-row>${row.map(cellOf).join('')}</table:table-row>\n`;
  yield '</table:table></office:spreadsheet></office:body></office:document-content>';
}

/** One sheet as an OpenDocument file (ISO/IEC 26300), row after row: its type first and as it is, as section 3.3 of part 2 asks. */
export function writeOds(name: string, rows: AsyncIterable<readonly OdsCell[]>): Readable {
  const zip = new ZipFile();
  const content = Readable.from(contentOf(name, rows), { objectMode: false });
  zip.addBuffer(Buffer.from(MEDIA_TYPE), 'mimetype', { compress: false, forceDosTimestamp: true });
  zip.addBuffer(Buffer.from(MANIFEST), 'META-INF/manifest.xml');
  zip.addReadStream(content, 'content.xml');
  zip.end();
  const output = zip.outputStream as Readable;
  content.on('error', (error) => output.destroy(error));
  return output;
}
