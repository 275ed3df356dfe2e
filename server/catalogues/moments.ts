import type { Text } from '../platform/errors.ts';

interface MomentDef extends Text {
  /** It is about an entry of the catalogue's `requests`, which `about` cites. */
  isAboutRequest?: true;
  /** It comes with the end of the convention. */
  isEnd?: true;
  /** It opens nothing: it breaks what is to hold at any time. */
  breaks?: true;
  /** Acts that a register keeps and that can be what it opens. */
  acts?: readonly string[];
}

/** The dated facts that can open a commitment: those that conventions, schedules, requests and registers announce, and no other. */
const MOMENT_DEFS = {
  'convention.signed': { fr: 'la convention est signée', en: 'the convention is signed' },
  'convention.inForce': { fr: 'la convention entre en vigueur', en: 'the convention comes into force' },
  'convention.ended': {
    fr: 'dernier jour de la convention, quelle qu’en soit la cause',
    en: 'last day of the convention, whatever ends it',
    isEnd: true,
  },
  'convention.terminated': { fr: 'la convention est résiliée', en: 'the convention is terminated', isEnd: true },
  'credits.tranche': { fr: 'une tranche annuelle de crédits est due', en: 'a yearly tranche of credits is due' },
  'request.asked': { fr: 'une autre partie le demande', en: 'another party asks for it', isAboutRequest: true },
  'request.informed': { fr: 'la partie en informe une autre', en: 'the party tells another of it', isAboutRequest: true },
  'incident.processorAware': {
    fr: 'une partie qui n’est pas le responsable de traitement sait qu’un incident a eu lieu',
    en: 'a party that is not the controller knows of an incident',
    acts: ['incident.alerted', 'incident.measuresTaken'],
  },
  'incident.controllerAware': {
    fr: 'le responsable de traitement sait qu’un incident a eu lieu',
    en: 'the controller knows of an incident',
    acts: ['incident.authorityNotified', 'incident.measuresTaken'],
  },
  'incident.highRisk': {
    fr: 'une violation de données est qualifiée de risque élevé pour les personnes',
    en: 'a data breach is assessed as a high risk for people',
    acts: ['incident.peopleInformed'],
  },
  'rightsRequest.received': {
    fr: 'une partie qui n’est pas le responsable de traitement reçoit la demande d’une personne sur ses données',
    en: 'a party that is not the controller receives what a person asks about their data',
    acts: ['rightsRequest.handedOver'],
  },
  'legalText.planned': {
    fr: 'un texte juridique est prévu pour publication, un jour donné',
    en: 'a legal text is planned for publication, on a day',
    acts: ['legalText.opinionAsked'],
  },
  'processor.planned': {
    fr: 'une partie prévoit de mobiliser un sous-traitant, un jour donné',
    en: 'a party plans to engage a processor, on a day',
    acts: ['processor.announced'],
  },
  'processor.changePlanned': {
    fr: 'un changement d’un sous-traitant mobilisé est prévu, un jour donné',
    en: 'a change of an engaged processor is planned, on a day',
    acts: ['processor.announced'],
  },
  'processor.engaged': {
    fr: 'un sous-traitant est mobilisé',
    en: 'a processor is engaged',
    acts: ['processor.undertakingRecorded', 'processor.trainingRecorded'],
  },
  'processor.outsideTerritory': {
    fr: 'rompu quand un sous-traitant mobilisé traite des données hors du territoire tel qu’il est lu',
    en: 'broken when an engaged processor handles data outside the territory as it is read',
    breaks: true,
  },
  'committee.convened': {
    fr: 'un comité d’investissement est convoqué, pour un jour donné',
    en: 'an investment committee is convened, for a day',
    acts: ['committee.attended'],
  },
  'workshop.held': {
    fr: 'un atelier d’analyse de risques s’est tenu et les parties le partagent',
    en: 'a workshop that weighed risks was held and the parties share it',
  },
  'service.changed': {
    fr: 'une partie annonce un changement notable du service',
    en: 'a party announces a notable change of the service',
    acts: ['workshop.weighedAgain'],
  },
  'committee.held': {
    fr: 'un comité d’investissement se tient',
    en: 'an investment committee is held',
    acts: ['committee.chaired'],
  },
} as const satisfies Record<string, MomentDef>;

export type Moment = keyof typeof MOMENT_DEFS;

/** Acts that are what a schedule asks for: doing them answers its occurrence. */
export const SCHEDULE_ACTS: readonly string[] = ['committee.held'];

/** In the order of the life of a convention. */
export const MOMENTS = Object.keys(MOMENT_DEFS) as Moment[];

/** What is known of a moment, in French and English words; undefined for a name that nothing announces. */
export function momentDef(name: string): MomentDef | undefined {
  return Object.hasOwn(MOMENT_DEFS, name) ? MOMENT_DEFS[name as Moment] : undefined;
}
