import { StartError } from '../startError.ts';

interface Failure {
  sign: RegExp;
  fr: (cluster: string, version: string) => string;
  en: (cluster: string, version: string) => string;
}

const FAILURES: Failure[] = [
  {
    sign: /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/,
    fr: (cluster) => `Disque plein : PostgreSQL ne peut pas écrire dans ${cluster}. Libérez de la place.`,
    en: (cluster) => `Disk full: PostgreSQL cannot write to ${cluster}. Free some space.`,
  },
  {
    sign: /initialized by PostgreSQL version (\d+)/,
    fr: (cluster, version) =>
      `Les données de ${cluster} viennent de PostgreSQL ${version}, une autre version : voir « Sauvegardes » dans docs/operations.md.`,
    en: (cluster, version) =>
      `The data in ${cluster} come from PostgreSQL ${version}, another version: see "Sauvegardes" in docs/operations.md.`,
  },
  {
    sign: /Permission denied|Operation not permitted|EACCES|EPERM|EROFS|Read-only file system|has (?:wrong ownership|invalid permissions)/,
    fr: (cluster) => `PostgreSQL n'a pas le droit de lire ou d'écrire ${cluster}. Vérifiez le propriétaire et les droits du dossier.`,
    en: (cluster) => `PostgreSQL may not read or write ${cluster}. Check the folder's owner and rights.`,
  },
  {
    sign: /Address already in use|could not bind|could not create any TCP\/IP sockets/,
    fr: () => "PostgreSQL n'a pas trouvé de port libre sur 127.0.0.1.",
    en: () => 'PostgreSQL found no free port on 127.0.0.1.',
  },
  {
    sign: /Cannot allocate memory|could not (?:map anonymous|create) shared memory|ENOMEM/,
    fr: () => 'Pas assez de mémoire pour démarrer PostgreSQL.',
    en: () => 'Not enough memory to start PostgreSQL.',
  },
];

/** Says in one line why PostgreSQL could not be made or started, from what it printed. */
export function clusterFailure(output: string, cluster: string, cause?: unknown): StartError {
  for (const { sign, fr, en } of FAILURES) {
    const found = sign.exec(output);
    if (found) return new StartError({ fr: fr(cluster, found[1] ?? ''), en: en(cluster, found[1] ?? '') }, { cause });
  }
  const reason = output.split('\n').findLast((line) => /FATAL|PANIC|ERROR|error/.test(line)) ?? output.trim().split('\n').at(-1) ?? '';
  return new StartError(
    { fr: `PostgreSQL n'a pas démarré : ${reason.trim()}`, en: `PostgreSQL did not start: ${reason.trim()}` },
    { cause },
  );
}
