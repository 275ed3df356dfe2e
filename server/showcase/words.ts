import type { Text } from '../platform/errors.ts';
import type { Language } from '../platform/http/presentError.ts';
import type { DutyStatus } from './content.ts';

/** A day, ISO, as both languages write it here: 27/11/2026. */
const shownDay = (day: string): string => day.split('-').reverse().join('/');

/** Words with what stands in `{…}` filled. */
export function say(text: Text, language: Language, values: Record<string, string | number> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (open, name: string) => {
    const value = values[name];
    if (value === undefined) return open;
    return name === 'on' || name.endsWith('On') ? shownDay(String(value)) : String(value);
  });
}

/** The short name of each status, in a list and in a figure. */
export const STATUS: Record<DutyStatus, Text> = {
  ATTESTED: { fr: 'Attesté', en: 'Attested' },
  DECLARED: { fr: 'Déclaré tenu', en: 'Declared met' },
  PARTLY_DECLARED: { fr: 'Déclaré tenu en partie', en: 'Declared partly met' },
  IN_PROGRESS: { fr: 'Déclaré en cours', en: 'Declared in progress' },
  NOT_MET: { fr: 'Déclaré non tenu', en: 'Declared not met' },
  CONTESTED: { fr: 'Contesté', en: 'Contested' },
  BREACHED: { fr: 'Manquement constaté', en: 'Breach recorded' },
  OBSERVED: { fr: 'Observé', en: 'Observed' },
  UNDECLARED: { fr: 'Rien n’est déclaré', en: 'Nothing declared' },
  TO_CONFIRM: { fr: 'À confirmer', en: 'To be confirmed' },
  NOT_APPLICABLE: { fr: 'Sans objet', en: 'Not applicable' },
  DORMANT: { fr: 'Rien n’est dû', en: 'Nothing due' },
  EVENT_BOUND: { fr: 'État non publié', en: 'State not published' },
  RIGHT: { fr: 'Droit', en: 'Right' },
  MEMO: { fr: 'Pour mémoire', en: 'For the record' },
};

/** What is said of each status beside the acts it rests on; nothing where those say it all. */
export const MEANS: Partial<Record<DutyStatus, Text>> = {
  BREACHED: { fr: 'Un fait inscrit dit que l’engagement n’a pas été tenu.', en: 'A recorded fact says that the commitment was not kept.' },
  UNDECLARED: { fr: 'La partie liée n’en a rien dit à ce jour.', en: 'The bound party has said nothing of it so far.' },
  TO_CONFIRM: {
    fr: 'Le texte le laisse ouvert, ou le service n’est pas assez décrit.',
    en: 'The text leaves it open, or the service is not described enough.',
  },
  NOT_APPLICABLE: { fr: 'Ne s’applique pas à ce service.', en: 'Does not apply to this service.' },
  DORMANT: { fr: 'Rien n’est à faire à ce jour.', en: 'There is nothing to do as of today.' },
  EVENT_BOUND: {
    fr: 'Dépend de faits (incidents, demandes, sous-traitants, textes) que tiennent des registres qui ne sont pas publics.',
    en: 'Depends on facts (incidents, requests, processors, texts) kept in registers that are not public.',
  },
  RIGHT: {
    fr: 'Une faculté que le texte ouvre : il n’y a rien à en prouver.',
    en: 'Something the text allows: there is nothing to prove.',
  },
  MEMO: { fr: 'Une phrase qui n’oblige pas par elle-même.', en: 'A sentence that does not bind by itself.' },
};

/** What the bound party said, by what it told. */
export const SAID: Partial<Record<DutyStatus, Text>> = {
  PARTLY_DECLARED: { fr: 'Déclaré tenu en partie par {party} le {on}.', en: 'Declared partly met by {party} on {on}.' },
  IN_PROGRESS: { fr: 'Déclaré en cours par {party} le {on}.', en: 'Declared in progress by {party} on {on}.' },
  NOT_MET: { fr: 'Déclaré non tenu par {party} le {on}.', en: 'Declared not met by {party} on {on}.' },
  CONTESTED: { fr: 'Dernière déclaration de {party} : le {on}.', en: 'Last declaration of {party}: on {on}.' },
};
export const SAID_MET: Text = { fr: 'Déclaré tenu par {party} le {on}.', en: 'Declared met by {party} on {on}.' };
export const ATTESTED: Text = { fr: 'Attesté par {function} ({party}) le {on}.', en: 'Attested by {function} ({party}) on {on}.' };
export const CONTESTED: Text = {
  fr: 'Contesté par {function} ({party}) depuis le {on}.',
  en: 'Contested by {function} ({party}) since {on}.',
};

const FUNCTIONS: Record<string, Text> = {
  DPO: { fr: 'le délégué à la protection des données', en: 'the data protection officer' },
  FINANCE: { fr: 'un membre de l’équipe financière', en: 'a member of the finance team' },
  TEAM_MEMBER: { fr: 'un membre de l’équipe', en: 'a member of the team' },
  REVIEWER: { fr: 'un relecteur du programme', en: 'a reviewer of the programme' },
};
const SOMEBODY: Text = { fr: 'une personne habilitée', en: 'an authorised person' };
/** The function somebody acted in: a name is never told. */
export const functionOf = (role: string): Text => FUNCTIONS[role] ?? SOMEBODY;

export const OBSERVED = {
  SIDE: {
    PARTNER: { fr: 'Côté partenaire', en: 'Partner side' },
    TEAM: { fr: 'Côté équipe', en: 'Team side' },
    REVIEWER: { fr: 'Relecture du programme', en: 'Programme review' },
  },
  VALUE: {
    KEPT: { fr: 'vu tenu le {on}', en: 'seen kept on {on}' },
    AT_RISK: { fr: 'vu fragile le {on}', en: 'seen at risk on {on}' },
    BROKEN: { fr: 'vu rompu le {on}', en: 'seen broken on {on}' },
    NOT_OBSERVED: { fr: 'sans observation au {on}', en: 'not observed as of {on}' },
  },
} satisfies Record<string, Record<string, Text>>;

export const PROOF = {
  title: { fr: 'Preuves publiques', en: 'Public proofs' },
  added: { fr: 'déposée par {party} le {on}', en: 'deposited by {party} on {on}' },
  accepted: { fr: 'acceptée le {on}', en: 'accepted on {on}' },
  waiting: { fr: 'pas d’acceptation en vigueur', en: 'no acceptance in force' },
  open: { fr: 'Ouvrir le lien', en: 'Open the link' },
  download: { fr: 'Télécharger', en: 'Download' },
  of: { fr: '{verb} : {title}', en: '{verb}: {title}' },
} satisfies Record<string, Text>;

export const PAGE = {
  kicker: { fr: 'Page publique d’une convention', en: 'Public page of an agreement' },
  other: { fr: 'Read this page in English', en: 'Lire cette page en français' },
  service: { fr: 'Service numérique', en: 'Digital service' },
  parties: { fr: 'Parties', en: 'Parties' },
  signatory: { fr: 'signataire', en: 'signatory' },
  signed: { fr: 'Signée le', en: 'Signed on' },
  inForce: { fr: 'En vigueur depuis le', en: 'In force since' },
  ends: { fr: 'Dernier jour', en: 'Last day' },
  terminated: { fr: 'Résiliée, dernier jour', en: 'Terminated, last day' },
  noEnd: { fr: 'sans terme fixé', en: 'no end fixed' },
  asOf: { fr: 'État au', en: 'State as of' },
  day: { fr: '{on}', en: '{on}' },
  howTitle: { fr: 'Comment lire cette page', en: 'How to read this page' },
  how: {
    fr: '« Déclaré » : la partie liée le dit. « Attesté » : elle le dit, et quelqu’un d’un autre organisme, ou du programme, a accepté une preuve qui vaut encore. L’un n’est pas l’autre, et aucun pourcentage n’en est tiré.',
    en: '“Declared”: the bound party says so. “Attested”: it says so, and somebody of another body, or of the programme, accepted a proof that still holds. One is not the other, and no percentage is made of them.',
  },
  only: {
    fr: 'Les parties signataires ont choisi ensemble ce qui se montre ici : les engagements de ces parties de la convention et les seules preuves publiques. Ce qui n’y est pas peut exister. Chacune peut y mettre fin.',
    en: 'The signatories chose together what is shown here: the commitments of these parts of the agreement, and public proofs only. What is not here may exist. Each of them may end it.',
  },
  figures: { fr: 'En bref', en: 'In brief' },
  groups: { fr: 'Dans cette page', en: 'On this page' },
  bound: { fr: '– {party}', en: '– {party}' },
  data: { fr: 'Les mêmes données, en JSON', en: 'The same data, as JSON' },
  badge: { fr: 'Badge (SVG)', en: 'Badge (SVG)' },
  made: { fr: 'Publiée par Garant.', en: 'Published by Garant.' },
  colon: { fr: '{name} : {value}', en: '{name}: {value}' },
  top: { fr: 'Aller au contenu', en: 'Skip to content' },
} satisfies Record<string, Text>;

export const BADGE = {
  label: { fr: 'engagements', en: 'commitments' },
  attested: { fr: '{count} attestés', en: '{count} attested' },
  attestedOne: { fr: '{count} attesté', en: '{count} attested' },
  declared: { fr: '{count} déclarés', en: '{count} declared' },
  declaredOne: { fr: '{count} déclaré', en: '{count} declared' },
  contested: { fr: '{count} contestés', en: '{count} contested' },
  contestedOne: { fr: '{count} contesté', en: '{count} contested' },
  title: { fr: '{title} : {figures} au {on}', en: '{title}: {figures} as of {on}' },
} satisfies Record<string, Text>;

export const PREVIEW: Text = {
  fr: 'Aperçu : cette page n’est lisible que des membres de la convention. Voici exactement ce que chacun lirait.',
  en: 'Preview: only members of the agreement can read this page. This is exactly what anybody would read.',
};

export const GONE: Text = {
  fr: 'Les parties de cette convention ne publient plus cette page.',
  en: 'The parties of this agreement no longer publish this page.',
};
export const NOT_THERE: Text = {
  fr: 'Il n’y a pas de page publique à cette adresse.',
  en: 'There is no public page at this address.',
};
