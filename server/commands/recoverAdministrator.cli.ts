import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { currentVersion } from '../database.ts';
import { entities } from '../entities.ts';
import { type Recovery, recoverAdministrator } from '../people/administrators/recoverAdministrator.ts';
import { systemClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { createSecurityLog, runNoted } from '../platform/securityLog.ts';
import { commandFailure, withProgramDatabase } from '../platform/start/withProgramDatabase.ts';

const USAGE = 'npm run admin:recover -- --email prenom.nom@organisme.fr [--language fr|en]';

const WORDS: Record<keyof Recovery | 'nothing', Record<'fr' | 'en', string>> = {
  isNew: { fr: 'Personne invitée : elle sera reconnue à sa première connexion.', en: 'Person invited: recognised at the first sign-in.' },
  isReactivated: { fr: 'Compte réactivé.', en: 'Account reactivated.' },
  isGivenRole: { fr: 'Rôle d’administrateur donné, sans date de fin.', en: 'Role of administrator given, without an end.' },
  isIdentityConfirmed: {
    fr: 'Changement d’identité confirmé : la personne peut se connecter avec sa nouvelle identité.',
    en: 'Change of identity confirmed: the person can sign in with their new identity.',
  },
  nothing: {
    fr: 'Rien à faire : cette personne est déjà administratrice et active.',
    en: 'Nothing to do: already active and an administrator.',
  },
};

const { values } = parseArgs({ options: { email: { type: 'string' }, language: { type: 'string', default: 'fr' } } });
const language = values.language === 'en' ? 'en' : 'fr';
if (!values.email) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const { email } = values;
try {
  await withProgramDatabase({ entities, version: await currentVersion() }, async ({ orm }) => {
    const log = createSecurityLog(createLog({ level: 'info', format: 'json', destination: process.stderr }));
    const done = await runNoted(log, () => recoverAdministrator(orm.em, systemClock, email));
    const said = (Object.keys(done) as (keyof Recovery)[]).filter((key) => done[key]).map((key) => WORDS[key][language]);
    process.stdout.write(`${(said.length > 0 ? said : [WORDS.nothing[language]]).join('\n')}\n`);
  });
} catch (error) {
  process.stderr.write(`${commandFailure(error)[language]}\n`);
  process.exit(1);
}
