import { monthsAfter } from '../../clocks/days.ts';
import { answersProfile, declares, type Step, uses } from './dutyActs.ts';
import { acknowledges, agrees, answers, copies, prolongs, tells } from './partyActs.ts';
import { accepts, deposits } from './proofActs.ts';

const AMENDMENT = 'Avenant n° 1 signé';

/** The convention, of six months, is prolonged before its end. */
const PROLONGATION: Step[] = [
  prolongs(276, 'camille.roux', 'Prolongation de la durée de la convention', 262),
  agrees(266, 'camille.roux', 'DNUM'),
  agrees(263, 'claude.martin', 'DINUM'),
  copies(258, 'lou.fontaine', 'CBCM du ministère chargé des affaires sociales'),
  copies(258, 'lou.fontaine', 'CBCM des services du Premier ministre'),
  declares(256, 'camille.roux', 'ART6-AVN-TOUS-1/DNUM', 'MET', 'Avenant signé des deux parties et transmis aux deux contrôleurs.'),
  deposits(256, 'camille.roux', ['ART6-AVN-TOUS-1/DNUM'], { title: AMENDMENT, content: { file: 'avenant-1.pdf' } }),
  accepts(247, 'alix.bernard', 'ART6-AVN-TOUS-1/DNUM', AMENDMENT),
];

const REQUESTS: Step[] = [
  tells(403, 'lou.fontaine', {
    kind: 'ASKED',
    from: 'DNUM',
    to: 'DINUM',
    about: 'delegation_information',
    words: 'Nous avons besoin des références d’imputation définitives avant le premier engagement.',
  }),
  answers(396, 'maxime.leroy', 'delegation_information', 'Références transmises avec la fiche d’imputation du programme 352.'),
  acknowledges(395, 'lou.fontaine', 'delegation_information', 'Bien reçu, saisie faite dans Chorus.'),
  tells(362, 'camille.roux', {
    kind: 'ASKED',
    from: 'DNUM',
    to: 'DINUM',
    about: 'site_presence',
    words: 'L’équipe souhaite que DomiFa figure parmi les services du site beta.gouv.fr.',
  }),
  answers(350, 'claude.martin', 'site_presence', 'La fiche du service est en ligne, avec ses statistiques.'),
  acknowledges(348, 'camille.roux', 'site_presence'),
  tells(302, 'camille.roux', {
    kind: 'ASKED',
    from: 'DNUM',
    to: 'DINUM',
    about: 'rights_procedure',
    words: 'Pouvez-vous relire la procédure d’exercice des droits et nous donner un modèle de réponse ?',
  }),
  answers(284, 'claude.martin', 'rights_procedure', 'Procédure relue, deux modèles de réponse vous sont envoyés.'),
  acknowledges(283, 'camille.roux', 'rights_procedure', 'Modèles repris tels quels, merci.'),
  tells(71, 'camille.roux', {
    kind: 'ASKED',
    from: 'DNUM',
    to: 'DINUM',
    about: 'hiring_relay',
    words: 'Nous recrutons une chargée de déploiement : merci de relayer l’annonce.',
  }),
  answers(65, 'claude.martin', 'hiring_relay', 'Annonce relayée sur le site et dans la lettre de la communauté.'),
  acknowledges(64, 'camille.roux', 'hiring_relay'),
  tells(31, 'claude.martin', {
    kind: 'ASKED',
    from: 'DINUM',
    to: 'DNUM',
    about: 'security_practices',
    words: 'Merci de partager les guides de sécurité en usage dans votre direction.',
  }),
  tells(21, 'camille.roux', {
    kind: 'ASKED',
    from: 'DNUM',
    to: 'DINUM',
    about: 'documentation_information',
    words: 'Il nous faut la liste des flux vers le fournisseur de SMS pour reprendre l’analyse d’impact.',
  }),
  answers(10, 'claude.martin', 'documentation_information', 'Flux et clauses du fournisseur transmis, avec le schéma à jour.'),
  tells(17, 'lou.fontaine', {
    kind: 'INFORMED',
    from: 'DNUM',
    to: 'DINUM',
    about: 'credit_underspend',
    words: 'Environ 6 000 € de crédits de paiement ne seront pas consommés cette année.',
    knownAgo: 20,
  }),
  tells(4, 'camille.roux', {
    kind: 'ASKED',
    from: 'DNUM',
    to: 'DINUM',
    about: 'clubs',
    words: 'Notre nouvelle chargée de déploiement souhaite rejoindre le club des déploiements.',
  }),
];

const USES: Step[] = [
  uses(
    168,
    'camille.roux',
    'A2-P3-EQUIPE-2',
    170,
    'L’équipe a recruté une designer et a seule décidé de refondre le parcours d’inscription.',
  ),
  uses(147, 'camille.roux', 'ART3-COM-DINUM-4', 149, 'Appel à une juriste du programme pour la révision des conditions d’utilisation.'),
  uses(77, 'andrea.lopez', 'ART2-BP-DNUM-5/PARTENAIRE', 79, 'Le module de calendrier est repris dans un autre service de la direction.'),
];

/** The delegator makes the credits of each year available. */
const credits = (signedOn: string, today: string): Step[] => {
  const tranche = monthsAfter(`${signedOn.slice(0, 4)}-01-14`, 12);
  const daysAgo = Math.round((Date.parse(today) - Date.parse(tranche)) / 86_400_000);
  return [
    declares(1_000, 'maxime.leroy', 'ART3-FIN-DINUM-2', 'MET', 'Crédits de la première année mis à disposition dans Chorus.'),
    declares(daysAgo, 'maxime.leroy', 'ART3-FIN-DINUM-2', 'MET', 'Crédits de paiement de la seconde année mis à disposition.'),
  ];
};

/** What holds the convention together: its credits, its end, what the parties ask of one another, what they make of their rights. */
export const governance = (signedOn: string, today: string): Step[] => [
  answersProfile(414, 'camille.roux', 'service.authenticatesUsers', false),
  answersProfile(414, 'camille.roux', 'service.isOnlineProcedure', true),
  ...credits(signedOn, today),
  ...PROLONGATION,
  ...REQUESTS,
  ...USES,
];
