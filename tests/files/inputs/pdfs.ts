import { makePdf } from '../../support/files.ts';
import { assemblePdf, encryptedPdf, ONE_PAGE, packedPdf, pdfWith, updatedPdf } from '../../support/pdfFiles.ts';
import { type Input, kept, refused } from './input.ts';

const plain = assemblePdf(ONE_PAGE);
const after = (text: string | Buffer) => Buffer.concat([plain, Buffer.from(text)]);
const before = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), plain]);
const onePage = { pageCount: 1 };
const attachment = '/Names << /EmbeddedFiles << /Names [(a.txt) 4 0 R] >> >>';
const attached = ['<< /Type /Filespec /F (a.txt) /EF << /F 5 0 R >> >>', '<< /Length 2 >>\nstream\nab\nendstream'];
const twoPages = [ONE_PAGE[0]!, '<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>', ONE_PAGE[2]!];

/** PDF as scanners, browsers, signature tools and servers leave it. */
export const PDFS: Input[] = [
  kept('a PDF', 'a.pdf', makePdf(), onePage),
  kept('a PDF 2.0', 'a.pdf', assemblePdf(ONE_PAGE, { version: '2.0' }), onePage),
  kept('a PDF after a byte order mark', 'a.pdf', before('\u00ef\u00bb\u00bf'), onePage),
  kept('a PDF after a blank line', 'a.pdf', before('\r\n'), onePage),
  kept('a PDF after a warning of the server that made it', 'a.pdf', before('<br />\n<b>Warning</b>: date()\n'), onePage),
  kept('a PDF followed by 3 kB of zeros', 'a.pdf', after(Buffer.alloc(3000)), onePage),
  kept('a PDF followed by a page of HTML', 'a.pdf', after(`<html>${' '.repeat(5000)}</html>`), onePage),
  kept('a PDF without its end mark, all pages there', 'a.pdf', assemblePdf(ONE_PAGE, { hasEnd: false }), onePage),
  kept('a PDF changed after its first end, as signatures do', 'a.pdf', updatedPdf(), onePage),
  kept('a PDF with packed objects', 'a.pdf', packedPdf(), onePage),
  kept('a PDF that only forbids printing', 'a.pdf', encryptedPdf(''), onePage),
  kept('a PDF whose second page is lost', 'a.pdf', assemblePdf(twoPages), { pageCount: 2, notes: ['PAGES_UNREADABLE'] }),
  kept('a PDF with a file inside', 'a.pdf', pdfWith(attachment, ...attached), { pageCount: 1, notes: ['HAS_ATTACHMENTS'] }),
  kept('a PDF portfolio', 'a.pdf', pdfWith(`/Collection << /Type /Collection /View /T >> ${attachment}`, ...attached), {
    pageCount: 1,
    notes: ['IS_PORTFOLIO', 'HAS_ATTACHMENTS'],
  }),
  kept('a PDF with a script', 'a.pdf', pdfWith('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'), {
    pageCount: 1,
    notes: ['HAS_SCRIPTS'],
  }),
  kept('a PDF form in XFA', 'a.pdf', pdfWith('/AcroForm << /Fields [] /XFA 4 0 R >>', '<< /Length 8 >>\nstream\n<a></a>\n\nendstream'), {
    pageCount: 1,
    notes: ['IS_XFA_FORM'],
  }),
  refused('a PDF that asks for a password', 'a.pdf', encryptedPdf('secret'), 'PROTECTED'),
  refused('a PDF without a page', 'a.pdf', assemblePdf([ONE_PAGE[0]!, '<< /Type /Pages /Kids [] /Count 0 >>']), 'CORRUPT'),
  refused('a PDF whose middle is lost', 'a.pdf', Buffer.concat([plain.subarray(0, 20), plain.subarray(-120)]), 'CORRUPT'),
  refused('a PDF cut short, pages lost', 'a.pdf', assemblePdf(twoPages, { hasEnd: false }), 'CORRUPT'),
  refused('a PDF that is only a header', 'a.pdf', Buffer.from('%PDF-1.7\n'), 'CORRUPT'),
  refused('HTML named as a PDF', 'a.pdf', Buffer.from('<!DOCTYPE html><html>%PDF-</html>'), 'CORRUPT'),
];
