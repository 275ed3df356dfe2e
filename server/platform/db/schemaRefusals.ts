import { StartError } from '../startError.ts';
import type { SchemaDifferences } from './compareSchemas.rules.ts';

const MOST_TOLD = 5;
const CHAPTER = '« Mettre à jour » (docs/operations.md)';

function someOf(names: string[]): string {
  const rest = names.length - MOST_TOLD;
  return `${names.slice(0, MOST_TOLD).join(', ')}${rest > 0 ? `, … (+${rest})` : ''}`;
}

/** Migrations were applied that this program does not know, and that do not let it go on. */
export function databaseIsNewer(unknown: string[]): StartError {
  return new StartError({
    fr: `La base est plus récente que ce programme (${someOf(unknown)}) : démarrez la version qui l’a mise à jour, ou une plus récente. Revenir en arrière : ${CHAPTER}.`,
    en: `The database is newer than this program (${someOf(unknown)}): start the version that brought it up to date, or a newer one. To go back: ${CHAPTER}.`,
  });
}

/** Nobody applied these migrations or this living SQL, and the settings keep this program from doing it. */
export function migrationsMissing(pending: string[]): StartError {
  return new StartError({
    fr: `La base n’a pas encore reçu ${pending.length} migration(s) ou fonction(s) (${someOf(pending)}) : lancez « npm run db:migrate », ou MIGRATE=1.`,
    en: `The database has not received ${pending.length} migration(s) or function(s) yet (${someOf(pending)}): run "npm run db:migrate", or MIGRATE=1.`,
  });
}

/** A version before 0.2 made it, and left it on the way: `missing` is what the last of them applies. */
export function predecessorIncomplete(missing: string[]): StartError {
  return new StartError({
    fr: `La base vient d’une version antérieure à 0.2 et n’en a pas reçu toutes les migrations (manque : ${someOf(missing)}) : mettez-la d’abord à jour avec la version 0.1.1, ou reprenez vos données d’un export dans une base vide ; rien n’a été changé. Voir ${CHAPTER}.`,
    en: `The database comes from a version before 0.2 and did not receive all of its migrations (missing: ${someOf(missing)}): first bring it up to date with version 0.1.1, or start from an empty database and an export of your data; nothing was changed. See ${CHAPTER}.`,
  });
}

/** What was applied under these names is not what the program has under them. */
export function migrationsEdited(names: string[]): StartError {
  return new StartError({
    fr: `La base a reçu d’autres migrations sous les mêmes noms (${someOf(names)}) : elle a été faite par une version non publiée. Restaurez une sauvegarde d’une version publiée, ou repartez d’une base vide ; rien n’a été changé.`,
    en: `The database received other migrations under the same names (${someOf(names)}): it was made by a version that was not published. Restore a backup of a published version, or start from an empty database; nothing was changed.`,
  });
}

/** The schema is not what these migrations make. */
export function schemaDiffers({ missing, different, unexpected }: SchemaDifferences): StartError {
  const told = (words: [string, string, string]) =>
    [missing, different, unexpected].flatMap((names, index) => (names.length > 0 ? [`${words[index]} ${someOf(names)}`] : [])).join(' ; ');
  return new StartError({
    fr: `Le schéma de la base n’est pas celui de ses migrations (${told(['manque :', 'autre :', 'en trop :'])}) : elle a été modifiée à la main ou faite par une version non publiée. Remettez-la en état ou restaurez une sauvegarde ; rien n’a été changé.`,
    en: `The schema of the database is not the one its migrations make (${told(['missing:', 'different:', 'unexpected:'])}): it was changed by hand or made by a version that was not published. Mend it or restore a backup; nothing was changed.`,
  });
}

/** A migration failed; `reason` is what PostgreSQL says. */
export function migrationFailed(name: string, reason: string, cause: unknown): StartError {
  return new StartError(
    {
      fr: `La migration ${name} a échoué : ${reason}. Rien n’a été changé. Si la base a été faite par une version non publiée, restaurez une sauvegarde d’une version publiée ou repartez d’une base vide.`,
      en: `The migration ${name} failed: ${reason}. Nothing was changed. If the database was made by a version that was not published, restore a backup of a published version or start from an empty database.`,
    },
    { cause },
  );
}

/** Another session holds what the migrations need; `holder` says which one. */
export function migrationBlocked(name: string, seconds: number, holder: string): StartError {
  return new StartError({
    fr: `La migration ${name} attend depuis ${seconds} s un verrou que tient une autre session (${holder}). Rien n’a été changé : laissez-la finir ou terminez-la, puis recommencez.`,
    en: `The migration ${name} has waited for ${seconds} s for a lock that another session holds (${holder}). Nothing was changed: let it finish or end it, then try again.`,
  });
}

/** An empty database shows that the program itself is at odds with its migrations; `cause` says in what. */
export function schemaNotFrozen(cause: unknown): StartError {
  return new StartError(
    {
      fr: 'migrations/schema.ts ne dit pas ce que font les migrations : lancez « npm run db:freeze ».',
      en: 'migrations/schema.ts does not say what the migrations make: run "npm run db:freeze".',
    },
    { cause },
  );
}
