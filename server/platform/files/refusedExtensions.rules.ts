import type { Text } from '../errors.ts';

const AS_PDF: Text = { fr: 'Exportez ou imprimez-le en PDF.', en: 'Export or print it as PDF.' };
const AS_PLAIN_OFFICE: Text = {
  fr: 'Ce format porte des macros : enregistrez-le sans (DOCX, XLSX, PPTX, ODT, ODS) ou en PDF.',
  en: 'This format carries macros: save it without (DOCX, XLSX, PPTX, ODT, ODS) or as PDF.',
};
const AS_ZIP: Text = { fr: 'Faites-en une archive ZIP.', en: 'Make it a ZIP archive.' };
const AS_PICTURE: Text = { fr: 'Exportez-la en PNG ou en PDF.', en: 'Export it as PNG or PDF.' };
const AS_LINK: Text = { fr: 'Déposez un lien vers lui.', en: 'Deposit a link to it.' };
const WITHOUT_PROTECTION: Text = { fr: 'Déposez le document lui-même, déchiffré.', en: 'Deposit the document itself, decrypted.' };

const WAYS: readonly [string, Text][] = [
  ['html htm xhtml mht mhtml pages numbers key vsd vsdx pub one mpp wps wpd indd ai eps ps xps oxps dwg dxf odf odb tex epub', AS_PDF],
  ['docm dotm xlsm xltm xlsb xlam xla pptm potm ppsm ppam', AS_PLAIN_OFFICE],
  ['7z rar tar gz tgz bz2 xz zst cab iso', AS_ZIP],
  ['svg svgz bmp psd avif jp2 jxl ico', AS_PICTURE],
  ['mp4 mov avi mkv mp3 wav m4a ogg flac wmv webm', AS_LINK],
  ['gpg pgp asc p7e axx kdbx', WITHOUT_PROTECTION],
];

/** What to do instead of depositing a file with this extension (lower case, no dot), where something can be done. */
export function wayOutOf(extension: string): Text | undefined {
  return WAYS.find(([extensions]) => extensions.split(' ').includes(extension))?.[1];
}
