import type { DemoPerson } from '../identityProvider.ts';
import { INCUBATORS } from './bodies.ts';
import { emailOf } from './ground.ts';

const { dpo, name } = INCUBATORS.at(-1)!;
const [givenName, usualName] = dpo.split(' ') as [string, string];

/** Who may sign in of the people of the sixty conventions: the data protection officer of an incubator that has a few of them. */
export const PORTFOLIO_PEOPLE: DemoPerson[] = [
  {
    sub: `demo-${emailOf(dpo).split('@')[0]}`,
    givenName,
    usualName,
    email: emailOf(dpo),
    organizationLabel: name,
    roleLabel: 'DPD d’un incubateur, cinq conventions · DPO of an incubator, five agreements',
  },
];
