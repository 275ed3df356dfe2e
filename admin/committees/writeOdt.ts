import { strToU8, zipSync } from 'fflate';
import type { PrintedFile } from './printedFile.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMES = [
  ['office', 'office'],
  ['text', 'text'],
  ['style', 'style'],
  ['meta', 'meta'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

const entry = (path: string, type: string) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA_TYPE}"/>
${entry('content.xml', 'text/xml')}${entry('styles.xml', 'text/xml')}${entry('meta.xml', 'text/xml')}
</manifest:manifest>`;

/** Characters that XML 1.0 cannot hold. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark]!);
const lined = (text: string): string => escaped(text).replace(/\r\n|\r|\n/g, '<text:line-break/>');

const heading = (level: number, text: string): string =>
  `<text:h text:outline-level="${level}" text:style-name="H${level}">${lined(text)}</text:h>`;
const paragraph = (text: string): string => `<text:p>${lined(text)}</text:p>`;
const list = (items: readonly string[]): string =>
  `<text:list>${items.map((item) => `<text:list-item>${paragraph(item)}</text:list-item>`).join('')}</text:list>`;

const headingStyle = (level: number, size: string) =>
  `<style:style style:name="H${level}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.4cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}" fo:font-weight="bold"/></style:style>`;

function contentOf({ title, lead, parts }: PrintedFile): string {
  const told = parts.map(({ heading: name, lines, text }) => `${heading(2, name)}${lines.length > 0 ? list(lines) : paragraph(text)}`);
  return `${XML}<office:document-content ${NAMES} ${FO} office:version="1.3"><office:automatic-styles>${headingStyle(1, '18pt')}${headingStyle(2, '13pt')}</office:automatic-styles><office:body><office:text>${heading(1, title)}${paragraph(lead)}${told.join('')}</office:text></office:body></office:document-content>`;
}

/** The language of the whole, that a screen reader speaks. */
function stylesOf({ language }: PrintedFile): string {
  const country = language === 'fr' ? 'FR' : 'GB';
  return `${XML}<office:document-styles ${NAMES} ${FO} office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="${escaped(language)}" fo:country="${country}"/></style:default-style></office:styles></office:document-styles>`;
}

const metaOf = ({ title, language }: PrintedFile): string =>
  `${XML}<office:document-meta ${NAMES} ${DC} office:version="1.3"><office:meta><meta:generator>Garant</meta:generator><dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language></office:meta></office:document-meta>`;

/** An OpenDocument text (ISO/IEC 26300) with headings and lists: its type first and as it is, as section 3.3 of part 2 asks. */
export function writeOdt(file: PrintedFile): Uint8Array<ArrayBuffer> {
  return zipSync({
    mimetype: [strToU8(MEDIA_TYPE), { level: 0 }],
    'META-INF/manifest.xml': strToU8(MANIFEST),
    'content.xml': strToU8(contentOf(file)),
    'styles.xml': strToU8(stylesOf(file)),
    'meta.xml': strToU8(metaOf(file)),
  }) as Uint8Array<ArrayBuffer>;
}
