import type { Actor } from '../actors/actor.ts';
import { type By, type Life, type VerbOf, verbs } from '../actors/verbs.ts';
import { keeperFor, type PartyFacts, type RegisterParty } from '../registers/entryParties.ts';
import {
  type ControlledFacts,
  memberOfOne,
  officerOfOne,
  otherThanController,
  receiverOf,
  teamOf,
  type Waiting,
} from '../registers/entryVoices.ts';
import { READERS_OF_CLAUSES } from '../registers/readings.ts';

export const INCIDENT_STATUSES = ['DECLARED', 'QUALIFIED', 'CONTAINED', 'NOT_A_BREACH', 'CLOSED'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** What a policy needs to know of an incident. */
export interface IncidentFacts extends ControlledFacts {
  status: IncidentStatus;
  /** Alerts that nobody acknowledged: the body that sent it, the party that receives it. */
  waitingAlerts: Waiting[];
}

/** The parties that answer for an incident: the controllers, or the one that keeps it to itself. */
export const answering = ({
  isRestricted,
  keeper,
  controllers,
}: Pick<IncidentFacts, 'isRestricted' | 'keeper' | 'controllers'>): PartyFacts[] => (isRestricted ? [keeper] : controllers);

const TEAMS: By<IncidentFacts> = {
  code: 'NOT_IN_THE_REGISTER',
  text: {
    fr: 'Le registre des incidents est tenu par l’équipe et le délégué à la protection des données de chaque partie.',
    en: 'The register of incidents is kept by the team and the data protection officer of each party.',
  },
  membership: teamOf,
};

const ALERTERS: By<IncidentFacts> = {
  code: 'NOT_AN_ALERTER',
  text: {
    fr: 'L’alerte est donnée au responsable de traitement par un membre d’une autre partie.',
    en: 'The alert is given to the controller by a member of another party.',
  },
  membership: otherThanController,
};

const ALERTED: By<IncidentFacts> = {
  code: 'NOT_THE_ALERTED',
  text: {
    fr: 'Seul un membre du responsable de traitement accuse réception de l’alerte, s’il n’agit pas aussi pour qui l’a donnée.',
    en: 'Only a member of the controller acknowledges the alert, unless they also act for who gave it.',
  },
  membership: (actor, facts) => receiverOf(actor, facts, facts.waitingAlerts),
};

const CONTROLLER_SIDE: By<IncidentFacts> = {
  code: 'NOT_THE_CONTROLLER',
  text: {
    fr: 'Seul un membre du responsable de traitement, ou de la partie qui garde l’incident pour elle, inscrit cette notification ; un sous-traitant nomme le document qui lui en donne mandat.',
    en: 'Only a member of the controller, or of the party that keeps the incident to itself, records this notification; a processor names the document that mandates it.',
  },
  membership: (actor, facts) => memberOfOne(actor, facts, answering(facts)),
};

const MANDATED: By<IncidentFacts> = {
  code: 'NOT_A_PROCESSOR',
  text: {
    fr: 'Par mandat, c’est un membre d’une autre partie que le responsable de traitement qui notifie, pour un incident partagé : sinon, ne nommez pas de mandat.',
    en: 'By a mandate, a member of another party than the controller tells the authority, of a shared incident: otherwise, name no mandate.',
  },
  membership: (actor, facts) => (facts.isRestricted ? undefined : otherThanController(actor, facts)),
};

const CONTROLLER_DPO: By<IncidentFacts> = {
  code: 'NOT_THE_CONTROLLER_DPO',
  text: {
    fr: 'Seul le délégué à la protection des données du responsable de traitement, ou de la partie qui garde l’incident pour elle, en décide.',
    en: 'Only the data protection officer of the controller, or of the party that keeps the incident to itself, decides this.',
  },
  membership: (actor, facts) => officerOfOne(actor, facts, answering(facts)),
};

const CONTAINERS: By<IncidentFacts> = {
  code: 'NOT_THE_CONTAINER',
  text: {
    fr: 'Seul le délégué à la protection des données du responsable de traitement, ou un membre de la partie qui a déclaré l’incident, le dit contenu.',
    en: 'Only the data protection officer of the controller, or a member of the party that declared the incident, says that it is contained.',
  },
  membership: (actor, facts) =>
    officerOfOne(actor, facts, answering(facts)) ?? keeperFor(actor, { conventionId: facts.conventionId, partyId: facts.keeper.id }),
};

const life: Life<IncidentFacts, IncidentStatus> = {
  of: ({ status }) => status,
  refusals: {
    DECLARED: {
      category: 'CONFLICT',
      code: 'INCIDENT_UNQUALIFIED',
      text: {
        fr: 'Cet incident n’est pas encore qualifié par le délégué à la protection des données du responsable de traitement.',
        en: 'The data protection officer of the controller has not assessed this incident yet.',
      },
    },
    CONTAINED: {
      category: 'CONFLICT',
      code: 'INCIDENT_CONTAINED',
      text: {
        fr: 'Cet incident est déjà dit contenu ; une nouvelle qualification le rouvre.',
        en: 'This incident is said to be contained already; a new assessment opens it again.',
      },
    },
    NOT_A_BREACH: {
      category: 'CONFLICT',
      code: 'NOT_A_BREACH',
      text: {
        fr: 'Cet incident est dit sans violation de données : requalifiez-le d’abord.',
        en: 'This incident is said to be no data breach: assess it again first.',
      },
    },
    CLOSED: {
      category: 'CONFLICT',
      code: 'INCIDENT_CLOSED',
      text: { fr: 'Cet incident est clos.', en: 'This incident is closed.' },
    },
  },
};

const OPEN = ['DECLARED', 'QUALIFIED', 'CONTAINED', 'NOT_A_BREACH'] as const;
const LIVE = ['DECLARED', 'QUALIFIED', 'CONTAINED'] as const;

/** What may be done about an incident, from the day it is declared. */
export const incidentVerbs = verbs(
  {
    SHARE: {
      by: TEAMS,
      from: OPEN,
      unless: {
        category: 'CONFLICT',
        code: 'SHARED_ALREADY',
        text: { fr: 'Les parties partagent déjà cet incident.', en: 'The parties share this incident already.' },
        when: ({ isRestricted }) => !isRestricted,
      },
    },
    UPDATE: { by: TEAMS, from: OPEN },
    RECORD_AWARENESS: { by: TEAMS, from: OPEN },
    ALERT: { by: ALERTERS, from: LIVE },
    ACKNOWLEDGE_ALERT: {
      by: ALERTED,
      from: OPEN,
      unless: {
        category: 'CONFLICT',
        code: 'ALERT_ACKNOWLEDGED',
        text: { fr: 'Aucune alerte n’attend d’accusé de réception.', en: 'No alert waits to be acknowledged.' },
        when: ({ waitingAlerts }) => waitingAlerts.length === 0,
      },
    },
    QUALIFY: { by: CONTROLLER_DPO, from: OPEN, to: 'QUALIFIED' },
    DISMISS: { by: CONTROLLER_DPO, from: LIVE, to: 'NOT_A_BREACH' },
    NOTIFY_AUTHORITY: { by: CONTROLLER_SIDE, from: LIVE },
    NOTIFY_ON_BEHALF: { by: MANDATED, from: LIVE },
    DECLARE_ELSEWHERE: { by: TEAMS, from: OPEN },
    DECIDE_PEOPLE: { by: CONTROLLER_DPO, from: ['QUALIFIED', 'CONTAINED'] },
    CONTAIN: { by: CONTAINERS, from: ['QUALIFIED'], to: 'CONTAINED' },
    ADD_MEASURE: { by: TEAMS, from: OPEN },
    COMPLETE_MEASURE: { by: TEAMS, from: OPEN },
    CLOSE: { by: CONTROLLER_DPO, from: ['QUALIFIED', 'CONTAINED', 'NOT_A_BREACH'], to: 'CLOSED' },
  },
  life,
);
export type IncidentAction = VerbOf<typeof incidentVerbs>;

/** What may be done in the name of a party in the register of incidents, before there is one. */
export const registerVerbs = verbs({
  DECLARE_INCIDENT: {
    by: {
      code: 'NOT_YOUR_VOICE',
      text: {
        fr: 'Seul un membre de l’équipe d’une partie, ou son délégué à la protection des données, déclare un incident en son nom.',
        en: 'Only a member of the team of a party, or its data protection officer, declares an incident in its name.',
      },
      membership: (actor: Actor, party: RegisterParty) => keeperFor(actor, party),
    },
  },
  CHOOSE_READING: { by: READERS_OF_CLAUSES },
});
