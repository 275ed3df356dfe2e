import type { ApiClient } from '../support/client.ts';
import { invite, programmeNamed } from '../support/outside.ts';
import { ELSEWHERE, type World } from './world.ts';

/** People whose memberships meet in one person, where rights are easily got wrong. */
export async function unusualPeople({ app, administrator, places }: World): Promise<Record<string, ApiClient>> {
  const { conventionId, parties, bodies } = places.inside;
  const dpoOf = (code: string) => ({ role: 'DPO', conventionId, partyId: parties[code]! });
  const elsewhere = { role: 'REVIEWER', programmeId: await programmeNamed(administrator, ELSEWHERE) };
  const memberOf = (code: string) => ({ role: 'TEAM_MEMBER', conventionId, partyId: parties[code]! });
  const people = {
    administratorAndDpo: { body: 'DINUM', memberships: [{ role: 'ADMINISTRATOR' }, dpoOf('DINUM')] },
    administratorAndReviewer: { body: 'PARTENAIRE', memberships: [{ role: 'ADMINISTRATOR' }, { role: 'REVIEWER' }] },
    memberOfBothSides: { body: 'DNUM', memberships: [memberOf('DNUM'), dpoOf('DINUM')] },
    dpoEmployedByTheOtherBody: { body: 'DNUM', memberships: [dpoOf('DINUM')] },
    reviewerOfAThirdBody: { body: 'PARTENAIRE', memberships: [{ role: 'REVIEWER' }] },
    reviewerAndDpo: { body: 'PARTENAIRE', memberships: [{ role: 'REVIEWER' }, dpoOf('DNUM')] },
    financeAndDpo: { body: 'DINUM', memberships: [{ ...dpoOf('DINUM'), role: 'FINANCE' }, dpoOf('DINUM')] },
    financeOwnSide: { body: 'DNUM', memberships: [{ ...dpoOf('DNUM'), role: 'FINANCE' }] },
    financeEmployedByTheOtherBody: { body: 'DNUM', memberships: [{ ...dpoOf('DINUM'), role: 'FINANCE' }] },
    reviewerOfTwoProgrammes: { body: 'PARTENAIRE', memberships: [{ role: 'REVIEWER' }, elsewhere] },
    reviewerElsewhereAndReader: { body: 'PARTENAIRE', memberships: [elsewhere, { role: 'READER', conventionId }] },
    reviewerElsewhereAndDpo: { body: 'DINUM', memberships: [elsewhere, dpoOf('DINUM')] },
    administratorAndReviewerElsewhere: { body: 'PARTENAIRE', memberships: [{ role: 'ADMINISTRATOR' }, elsewhere] },
    dpoOfTwoConventions: {
      body: 'DINUM',
      memberships: [dpoOf('DINUM'), { role: 'DPO', conventionId: places.outside.conventionId, partyId: places.outside.parties.AGENCE! }],
    },
  };
  const clients: [string, ApiClient][] = [];
  for (const [name, { body, memberships }] of Object.entries(people)) {
    const email = `${name.toLowerCase()}@exemple.fr`;
    await invite(administrator, { fullName: name, email, organisationId: bodies[body]!, memberships });
    clients.push([name, await app.as({ email })]);
  }
  return Object.fromEntries(clients);
}
