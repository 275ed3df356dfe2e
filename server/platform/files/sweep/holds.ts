import type { Text } from '../../errors.ts';

const ADOPT = {
  fr: 'Vérifiez DATABASE_URL et l’emplacement des fichiers ; s’ils vont bien ensemble (sauvegarde restaurée), lancez « npm run files:adopt ».',
  en: 'Check DATABASE_URL and where the files are; if they do belong together (restored backup), run “npm run files:adopt”.',
};
const REPORT = {
  fr: '« npm run files:sweep -- --dry-run » en donne la liste.',
  en: '“npm run files:sweep -- --dry-run” lists them.',
};

const told = (fr: string, en: string, then: Text): Text => ({ fr: `${fr} ${then.fr}`, en: `${en} ${then.en}` });

/** Why the files are left exactly as they are, and what to do about it. */
export const HOLDS = {
  STORE_UNMARKED: told(
    'Ces fichiers ne portent pas la marque de cette base : autre seau, dossier vide ou montage absent.',
    'These files do not carry the mark of this database: another bucket, an empty folder, or a missing mount.',
    ADOPT,
  ),
  DATABASE_UNMARKED: told(
    'Ces fichiers sont ceux d’une autre base, celle-ci est neuve.',
    'These files belong to another database, this one is new.',
    ADOPT,
  ),
  STORE_OF_ANOTHER: told('Ces fichiers sont ceux d’une autre base.', 'These files belong to another database.', ADOPT),
  DATABASE_WENT_BACK: told(
    'Cette base est plus ancienne que ses fichiers, ou une copie d’elle s’en sert aussi.',
    'This database is older than its files, or a copy of it uses them too.',
    ADOPT,
  ),
  MARK_UNREADABLE: told(
    'La marque de ces fichiers (instance.json) est illisible.',
    'The mark of these files (instance.json) cannot be read.',
    ADOPT,
  ),
  TOO_MANY_UNKNOWN: told('Trop de fichiers sont inconnus de la base.', 'Too many files are unknown to the database.', REPORT),
  TOO_MANY_MISSING: told(
    'Trop de fichiers connus de la base manquent : emplacement incomplet ou mal monté ?',
    'Too many files that the database knows are missing: an incomplete or badly mounted place?',
    { fr: '« npm run files:check » en donne la liste.', en: '“npm run files:check” lists them.' },
  ),
  TOO_MANY_TO_DELETE: told(
    'Trop de fichiers de la quarantaine seraient supprimés à la fois.',
    'Too many files of the quarantine would be deleted at once.',
    REPORT,
  ),
  CLOCK_JUMPED: told(
    'Plus d’un jour sépare ce balayage du précédent : long arrêt, ou horloge déréglée.',
    'More than a day lies between this sweep and the one before: a long stop, or a wrong clock.',
    { fr: 'Le prochain balayage reprendra ; vérifiez l’heure.', en: 'The next sweep will go on; check the clock.' },
  ),
} satisfies Record<string, Text>;

export type HoldCode = keyof typeof HOLDS;
