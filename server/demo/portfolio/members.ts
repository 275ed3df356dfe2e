import type { Role } from '../../actors/roles.ts';
import type { Signature } from '../../platform/db/signature.ts';
import type { Act, Author } from './acts.ts';
import { DIRECTIONS, INCUBATORS, PROGRAMME_BODY, PROGRAMME_REVIEWER } from './bodies.ts';
import type { Service } from './services.ts';

/** Who is a member of a convention, as what and for which party. */
export const MEMBERS: readonly (readonly [Author, Role, string])[] = [
  ['TEAM', 'TEAM_MEMBER', 'DIRECTION'],
  ['TEAM', 'TEAM_MEMBER', 'EQUIPE'],
  ['DIRECTION_DPO', 'DPO', 'DIRECTION'],
  ['DIRECTION_DPO', 'DPO', 'EQUIPE'],
  ['INCUBATOR_DPO', 'DPO', 'INCUBATEUR'],
  ['SPONSOR', 'TEAM_MEMBER', 'METIER'],
];

/** The body that holds each party of a service's convention, by its short name. */
export function holdersOf({ direction, incubator }: Service): Record<string, string> {
  const { shortName, sponsor } = DIRECTIONS[direction]!;
  return { INCUBATEUR: INCUBATORS[incubator]!.shortName, DIRECTION: shortName, EQUIPE: shortName, METIER: sponsor.shortName };
}

/** Where the data protection officer of a party is reached, an address of the function; parties that do not sign have none. */
export const dpoEmailOf = (code: string, service: Service): string | null =>
  code === 'INCUBATEUR' || code === 'DIRECTION' ? `dpd@${holdersOf(service)[code]!.toLowerCase()}.demo.invalid` : null;

/** The full name of who acts in the convention of a service. */
export function nameOf(author: Author, { direction, incubator }: Service): string {
  const { team, dpo, sponsor } = DIRECTIONS[direction]!;
  const names = { TEAM: team, DIRECTION_DPO: dpo, INCUBATOR_DPO: INCUBATORS[incubator]!.dpo, SPONSOR: sponsor.person };
  return author === 'REVIEWER' ? PROGRAMME_REVIEWER : names[author];
}

/** For which party somebody acts, or from which body a reviewer: their own, that of the duty where they speak for two, their side where they observe or discuss. */
function partyOf(act: Act): string {
  const isOfASide = act.kind === 'OBSERVE' || act.kind === 'DISCUSS';
  if (act.by === 'REVIEWER') return PROGRAMME_BODY.shortName;
  if (act.by === 'TEAM' && !isOfASide && 'about' in act) return act.about.split('/')[1]!;
  return {
    TEAM: isOfASide ? 'EQUIPE' : 'DIRECTION',
    DIRECTION_DPO: 'DIRECTION',
    INCUBATOR_DPO: 'INCUBATEUR',
    SPONSOR: 'METIER',
  }[act.by];
}

/** How an act is signed. */
export function signatureOf(act: Act, service: Service, people: Map<string, string>): Signature {
  const authorName = nameOf(act.by, service);
  const authorRole: Role = act.by === 'REVIEWER' ? 'REVIEWER' : act.by === 'TEAM' || act.by === 'SPONSOR' ? 'TEAM_MEMBER' : 'DPO';
  return { authorId: people.get(authorName)!, authorName, authorRole, authorParty: partyOf(act) };
}
