import { type Actor, type ActorMembership, partyMemberships } from '../actors/actor.ts';
import { type By, type Life, type VerbOf, verbs } from '../actors/verbs.ts';
import { keeperFor, keepersOf } from '../registers/entryParties.ts';
import type { CommitteeStatus } from './committeeWords.ts';

/** What a policy needs to know of a committee. */
export interface CommitteeFacts {
  conventionId: string;
  status: CommitteeStatus;
  /** The party that organises it. */
  organiserId: string;
  /** Its minutes are there, in force and accepted by who reviews them. */
  hasAcceptedMinutes: boolean;
}

const ORGANISERS: By<CommitteeFacts> = {
  code: 'NOT_THE_ORGANISER',
  text: {
    fr: 'Seuls l’équipe et le délégué à la protection des données de la partie qui organise ce comité le font.',
    en: 'Only the team and the data protection officer of the party that organises this committee do this.',
  },
  membership: (actor, { conventionId, organiserId }) => keeperFor(actor, { conventionId, partyId: organiserId }),
};

const PARTIES: By<CommitteeFacts> = {
  code: 'NOT_A_PARTY_OF_IT',
  text: {
    fr: 'Seuls l’équipe et le délégué à la protection des données d’une partie le font.',
    en: 'Only the team and the data protection officer of a party do this.',
  },
  membership: (actor, { conventionId }) => keepersOf(actor, conventionId)[0],
};

const conflict = (code: string, fr: string, en: string) => ({ category: 'CONFLICT', code, text: { fr, en } }) as const;

const life: Life<CommitteeFacts, CommitteeStatus> = {
  of: ({ status }) => status,
  refusals: {
    PLANNED: conflict(
      'NOT_CONVENED',
      'Ce comité n’est pas encore convoqué : convoquez-le d’abord.',
      'This committee is not convened yet: convene it first.',
    ),
    CONVENED: conflict('NOT_HELD', 'Ce comité est convoqué et ne s’est pas tenu.', 'This committee is convened and was not held.'),
    HELD: conflict('COMMITTEE_HELD', 'Ce comité s’est tenu.', 'This committee was held.'),
    CLOSED: conflict(
      'COMMITTEE_CLOSED',
      'Ce comité est clos : son relevé est accepté.',
      'This committee is closed: its minutes are accepted.',
    ),
    CANCELLED: conflict('COMMITTEE_CANCELLED', 'Ce comité est annulé.', 'This committee is cancelled.'),
  },
};

const COMING = ['PLANNED', 'CONVENED'] as const;
const PAST = ['HELD', 'CLOSED'] as const;

/** What may be done about a committee, from the day it is planned. */
export const committeeVerbs = verbs(
  {
    RESCHEDULE: { by: ORGANISERS, from: COMING },
    CONVENE: { by: ORGANISERS, from: ['PLANNED'], to: 'CONVENED' },
    SEND_SLIDES: { by: ORGANISERS, from: COMING },
    HOLD: { by: ORGANISERS, from: ['CONVENED'], to: 'HELD' },
    RECORD_MINUTES: { by: ORGANISERS, from: ['HELD'] },
    CLOSE: {
      by: PARTIES,
      from: ['HELD'],
      to: 'CLOSED',
      unless: {
        ...conflict(
          'MINUTES_NOT_ACCEPTED',
          'Le relevé de ce comité n’est pas accepté : qui revoit les preuves l’accepte d’abord.',
          'The minutes of this committee are not accepted: who reviews proofs accepts them first.',
        ),
        when: ({ hasAcceptedMinutes }) => !hasAcceptedMinutes,
      },
    },
    COMPLETE_DECISION: { by: PARTIES, from: PAST },
    CHECK_DECISION: { by: ORGANISERS, from: PAST },
    CANCEL: { by: ORGANISERS, from: COMING, to: 'CANCELLED' },
  },
  life,
);
export type CommitteeAction = VerbOf<typeof committeeVerbs>;

/** A party, as what it may do about the committees of its convention is weighed. */
export interface OrganisingParty {
  conventionId: string;
  partyId: string;
  /** The agreement binds it to organise committees, or binds nobody to. */
  isOrganiser: boolean;
}

/** What may be done in the name of a party about the committees of a convention, before there is one. */
export const organisingVerbs = verbs({
  PLAN_COMMITTEE: {
    by: {
      code: 'NOT_AN_ORGANISER',
      text: {
        fr: 'Un comité est préparé par l’équipe ou le délégué à la protection des données de la partie que la convention charge de l’organiser.',
        en: 'A committee is prepared by the team or the data protection officer of the party that the agreement makes organise it.',
      },
      membership: (actor: Actor, party: OrganisingParty): ActorMembership | undefined =>
        party.isOrganiser ? keeperFor(actor, party) : undefined,
    },
  },
  ESTIMATE_ENVELOPE: {
    by: {
      code: 'NOT_A_PARTY',
      text: {
        fr: 'L’épuisement de l’enveloppe est estimé par un membre d’une partie.',
        en: 'When the envelope is spent is estimated by a member of a party.',
      },
      membership: (actor: Actor, { conventionId, partyId }: OrganisingParty): ActorMembership | undefined =>
        partyMemberships(actor, conventionId).find((membership) => membership.partyId === partyId),
    },
  },
});
