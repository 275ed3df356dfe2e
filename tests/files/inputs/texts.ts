import { makeEml } from '../../support/files.ts';
import { type Input, kept, refused } from './input.ts';

const FRENCH = 'Réf;Libellé;Échéance\n1;Délégué à la protection : « reçu »;été\n2;Œuvre d’intérêt;12 €\n';
const utf16 = Buffer.from(FRENCH, 'utf16le');
const mark16 = Buffer.from([0xff, 0xfe]);
const swapped = Buffer.from(Buffer.concat([mark16, utf16])).swap16();

/** Bytes of a text written with this table of its characters beyond ASCII. */
const written = (text: string, table: Record<string, number>): Buffer =>
  Buffer.from([...text].map((each) => table[each] ?? each.charCodeAt(0)));
const DOS = { é: 0x82, è: 0x8a, à: 0x85, ç: 0x87, ê: 0x88, É: 0x90, ô: 0x93, '«': 0xae, '»': 0xaf };
const MAC = { é: 0x8e, è: 0x8f, à: 0x88, ç: 0x8d, ê: 0x90, É: 0x83, ô: 0x99, '«': 0xc7, '»': 0xc8, '’': 0xd5 };
const WINDOWS = { é: 0xe9, è: 0xe8, à: 0xe0, ç: 0xe7, É: 0xc9, '«': 0xab, '»': 0xbb, Œ: 0x8c, '’': 0x92, '€': 0x80 };
const LATIN9 = { é: 0xe9, è: 0xe8, à: 0xe0, ç: 0xe7, É: 0xc9, œ: 0xbd, '€': 0xa4, Œ: 0xbc };
const LINE = 'Réf;Libellé\n1;Délégué à la protection, reçu très tôt\n';

const header = 'From: Agent <agent@exemple.fr>\r\nTo: dpo@exemple.fr\r\nSubject: Avis\r\nDate: Mon, 3 Mar 2025 09:12:00 +0100\r\n';
const mail = (text: string) => Buffer.from(text, 'latin1');
const arc = `ARC-Seal: i=1;${'\r\n b=abcdefghijklmnop'.repeat(600)}\r\n`;

const PLAIN: Input[] = [
  kept('a CSV in UTF-8', 'a.csv', Buffer.from(FRENCH), { encoding: 'UTF-8' }),
  kept('a CSV in UTF-8 with a mark', 'a.csv', Buffer.from(`\uFEFF${FRENCH}`), { encoding: 'UTF-8' }),
  kept('a CSV in UTF-16, as Excel writes', 'a.csv', Buffer.concat([mark16, utf16]), { encoding: 'UTF-16LE' }),
  kept('a text in UTF-16 without a mark', 'a.txt', utf16, { encoding: 'UTF-16LE' }),
  kept('a text in UTF-16, high byte first', 'a.txt', swapped, { encoding: 'UTF-16BE' }),
  kept('a CSV in Windows-1252', 'a.csv', written(FRENCH, WINDOWS), { encoding: 'windows-1252' }),
  kept('a Markdown in Windows-1252', 'a.md', written(`# ${LINE}`, WINDOWS), { encoding: 'windows-1252' }),
  kept('a CSV in ISO-8859-15', 'a.csv', written('Cœur;Œuvre;Délégué à 12 €\n', LATIN9), { encoding: 'ISO-8859-15' }),
  kept('a CSV of DOS', 'a.csv', written(LINE, DOS), { encoding: 'IBM850' }),
  kept('a CSV of an old Macintosh', 'a.csv', written(LINE, MAC), { encoding: 'macintosh' }),
  kept('a CSV with one column', 'a.csv', Buffer.from('nom\nun\ndeux\n'), { encoding: 'UTF-8' }),
  kept('a line of a megabyte', 'a.txt', Buffer.from('é'.repeat(500_000)), { encoding: 'UTF-8' }),
  kept('a log with colours', 'a.log', Buffer.from('\u001b[31merreur\u001b[0m\n'), { encoding: 'UTF-8' }),
  kept('a JSON', 'a.json', Buffer.from('{"a": 1}'), { encoding: 'UTF-8' }),
  kept('a YAML', 'a.yaml', Buffer.from('a: 1\n'), { encoding: 'UTF-8' }),
  kept('an XML', 'a.xml', Buffer.from('<?xml version="1.0" encoding="UTF-8"?><registre/>'), { encoding: 'UTF-8' }),
  refused('a text of spaces', 'a.txt', Buffer.from(' \r\n\t\u00a0\n'), 'EMPTY'),
  refused('a text with NUL', 'a.txt', Buffer.from('bon\0jour'), 'TYPE_NOT_ALLOWED'),
  refused('a page of HTML named as a text', 'a.txt', Buffer.from('<!DOCTYPE html><html></html>'), 'TYPE_NOT_ALLOWED'),
  refused(
    'HTML in UTF-16 named as a CSV',
    'a.csv',
    Buffer.concat([mark16, Buffer.from('<html><script>x</script>', 'utf16le')]),
    'TYPE_NOT_ALLOWED',
  ),
  refused(
    'an SVG named as an XML',
    'a.xml',
    Buffer.from('<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'TYPE_NOT_ALLOWED',
  ),
  refused(
    'a page under a prefix named as an XML',
    'a.xml',
    Buffer.from('<a:html xmlns:a="http://www.w3.org/1999/xhtml"/>'),
    'TYPE_NOT_ALLOWED',
  ),
  refused('an XML that does not close', 'a.xml', Buffer.from('<registre><ligne></registre>'), 'CORRUPT'),
];

const MAIL: Input[] = [
  kept('an e-mail', 'a.eml', makeEml()),
  kept('an e-mail whose parts have two encodings', 'a.eml', mail(`${header}\r\nAvis \u00c3\u00a9\r\nR\u00e9ponse\r\n`)),
  kept('an e-mail with a broken header line', 'a.eml', mail(`Received: from a\r\nligne cassée\r\n${header}\r\nx`)),
  kept(
    'an e-mail with a quoted separator',
    'a.eml',
    mail(`Return-Path: <a@exemple.fr>\r\n>From a@exemple.fr Mon Mar 3 2025\r\n${header}\r\nx`),
  ),
  kept('an e-mail of a mailbox', 'a.eml', mail(`From a@exemple.fr Mon Mar 3 2025\n${header.replaceAll('\r', '')}\nx`)),
  kept('an e-mail with 10 kB of seals', 'a.eml', mail(`${arc}${header}\r\nx`)),
  kept('an e-mail after a blank line', 'a.eml', mail(`\r\n${header}\r\nx`)),
  kept('an e-mail signed with S/MIME', 'a.eml', mail(`${header}Content-Type: application/pkcs7-mime;\r\n smime-type=signed-data\r\n\r\nx`)),
  refused(
    'an e-mail encrypted with S/MIME',
    'a.eml',
    mail(`${header}Content-Type: application/pkcs7-mime;\r\n smime-type=enveloped-data\r\n\r\nx`),
    'PROTECTED',
  ),
  refused(
    'an e-mail encrypted with OpenPGP',
    'a.eml',
    mail(`${header}Content-Type: multipart/encrypted; boundary=b\r\n\r\nx`),
    'PROTECTED',
  ),
  refused('a letter named as an e-mail', 'a.eml', Buffer.from('Bonjour,\n\nNote: ceci n’est pas un courriel.\n'), 'TYPE_MISMATCH'),
];

export const TEXTS: Input[] = [...PLAIN, ...MAIL];
