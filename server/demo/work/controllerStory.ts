import type { Step } from './dutyActs.ts';
import { freedoms, type Proven, proves, provesTogether } from './proofActs.ts';

const SITE = 'https://domifa.example.org';
const CODE = 'https://code.example.org/fabnum/domifa';

/** Of annex 1, read by the DPO of the other party. */
const ANNEX: Proven[] = [
  {
    code: 'A1-VIE-DNUM-1',
    title: 'Fiche du registre des traitements',
    content: { file: 'registre-des-traitements.pdf' },
    at: [358, 355, 341],
    said: 'Le DPD est désigné et la fiche du traitement DomiFa est inscrite au registre.',
    answer: 'Fiche complète ; la base légale et les destinataires y sont.',
  },
  {
    code: 'A1-DON-DNUM-1',
    title: 'Tableau des données, finalités et durées',
    content: { file: 'donnees-finalites-durees.csv' },
    at: [380, 377, 364],
    said: 'Finalités, destinataires et durées arrêtés avec la direction métier.',
  },
  {
    code: 'A1-ORG-DNUM-2',
    title: 'Engagements de confidentialité signés',
    content: { file: 'engagements-de-confidentialite.pdf' },
    description: 'Engagements des agents et des prestataires, à renouveler chaque année.',
    at: [352, 350, 338],
    lastsFor: 34,
  },
  {
    code: 'A1-VIO-DNUM-1',
    title: 'Procédure de gestion des violations de données',
    content: { file: 'procedure-violations.pdf' },
    at: [330, 328, 315],
    answer: 'Les rôles et les délais sont clairs. Pensez à un exercice avant la fin de l’année.',
  },
  {
    code: 'A1-SSI-DNUM-2',
    title: 'Relevé de la commission d’homologation',
    content: { file: 'commission-homologation.pdf' },
    at: [322, 320, 310],
    said: 'La DNUM a pris part à l’atelier de risques puis à la commission.',
  },
  {
    code: 'A1-DRO-DNUM-1',
    title: 'Politique de confidentialité publiée',
    content: { url: `${SITE}/confidentialite` },
    confidentiality: 'PUBLIC',
    at: [290, 289, 280],
  },
  {
    code: 'A1-DRO-DNUM-3',
    title: 'Procédure d’exercice des droits',
    content: { file: 'exercice-des-droits.odt' },
    at: [268, 265, 255],
    said: 'Point de contact publié, réponse sous un mois, modèle de courrier joint.',
  },
  {
    code: 'A1-RH-DNUM-1',
    title: 'Personnels mobilisés pour la sécurité',
    content: { statement: 'Un responsable de la sécurité à mi-temps et deux développeurs sont mobilisés sur la sécurisation du service.' },
    at: [240, 240, 228],
  },
  {
    code: 'A1-ORG-DNUM-3',
    title: 'Revue des habilitations',
    content: { file: 'habilitations.csv' },
    at: [175, 172, 166],
    said: 'Revue faite après la clôture du compte d’un prestataire ; elle aura lieu deux fois par an.',
    lastsFor: -9,
  },
];

/** Of the programme, read by its reviewer. */
const PROGRAMME: Proven[] = [
  {
    code: 'ART8-PUB-TOUS-1/DNUM',
    title: 'Publication au Bulletin officiel',
    content: { url: 'https://publications.example.org/bo/convention-domifa' },
    confidentiality: 'PUBLIC',
    at: [398, 396, 384],
  },
  {
    code: 'ART2-BP-DNUM-4',
    title: 'Dépôt public et documentation',
    content: { url: CODE },
    confidentiality: 'PUBLIC',
    at: [360, 360, 350],
    said: 'Code, documentation et licence libre sont publiés depuis la première version.',
  },
  {
    code: 'A2-P2-EQUIPE-2',
    title: 'Première version en ligne',
    content: { url: `${SITE}/nouveautes` },
    confidentiality: 'PUBLIC',
    at: [340, 339, 327],
  },
  {
    code: 'ART2-SUP-DNUM-1',
    title: 'Bons de commande de l’équipe produit',
    content: { file: 'bons-de-commande.pdf' },
    at: [195, 193, 182],
  },
  {
    code: 'A2-P3-EQUIPE-3',
    title: 'Code source ouvert',
    content: { url: CODE },
    confidentiality: 'PUBLIC',
    at: [198, 197, 186],
  },
  {
    code: 'ART2-BP-DNUM-1',
    title: 'Compte rendu de l’atelier d’analyse de risques',
    content: { file: 'atelier-analyse-de-risques.odt' },
    at: [306, 303, 290],
    answer: 'Trois scénarios redoutés et leurs parades : c’est la démarche attendue.',
  },
  {
    code: 'A1-ORG-DNUM-1',
    title: 'Analyse de risques et plan de traitement',
    content: { file: 'analyse-de-risques.pdf' },
    description: 'Les scénarios détaillés ne sont pas diffusés aux autres parties.',
    confidentiality: 'RESTRICTED',
    at: [300, 296, 281],
  },
  {
    code: 'A2-P1-EQUIPE-1',
    title: 'Synthèse des entretiens avec les usagers',
    content: { file: 'entretiens-usagers.pdf' },
    at: [230, 226, 214],
    said: 'Douze entretiens menés en CCAS et en association.',
  },
  {
    code: 'A2-P1-EQUIPE-2',
    title: 'Feuille de route publique',
    content: { url: `${SITE}/feuille-de-route` },
    confidentiality: 'PUBLIC',
    at: [220, 219, 205],
  },
  {
    code: 'ART2-IMP-EQUIPE-1',
    title: 'Page des statistiques d’usage',
    content: { file: 'page-stats.png' },
    description: 'Capture de la page publique.',
    at: [150, 148, 139],
  },
  {
    code: 'A2-P2-EQUIPE-1',
    title: 'Journal des tests utilisateurs',
    content: { file: 'tests-utilisateurs.csv' },
    at: [130, 127, 118],
  },
  {
    code: 'A2-P3-EQUIPE-6',
    title: 'Documentation du service',
    content: { url: `${CODE}/documentation` },
    confidentiality: 'PUBLIC',
    at: [110, 109, 97],
  },
  {
    code: 'A2-P3-EQUIPE-4',
    title: 'Mesure de l’impact, publique',
    content: { url: `${SITE}/stats` },
    confidentiality: 'PUBLIC',
    at: [95, 94, 83],
  },
];

/** Of the accounts, read by those of the other party. */
const ACCOUNTS: Proven[] = [
  {
    code: 'ART2-FIN-DNUM-6',
    title: 'Envoi de la convention au CBCM',
    content: { file: 'envoi-cbcm.pdf' },
    at: [416, 415, 404],
  },
  {
    code: 'ART2-FIN-DNUM-3',
    title: 'Bon de commande notifié et service fait',
    content: { file: 'bon-de-commande-notifie.pdf' },
    at: [372, 370, 357],
  },
  {
    code: 'ART2-FIN-DNUM-4',
    title: 'Numéros d’EJ et de DP par dépense',
    content: { file: 'ej-dp.csv' },
    at: [200, 198, 186],
  },
  {
    code: 'ART2-FIN-DNUM-1',
    title: 'Restitution Chorus des AE et des CP',
    content: { file: 'restitution-chorus.csv' },
    at: [86, 84, 75],
    said: 'Consommation à jour de la dernière clôture mensuelle.',
  },
  {
    code: 'ART2-FIN-DNUM-8',
    title: 'Plafond d’engagement respecté',
    content: { statement: 'Les autorisations d’engagement consommées restent inférieures au montant alloué par le délégant.' },
    at: [82, 82, 75],
  },
];

/** What the controller, its team and its accounts proved. */
export const CONTROLLER: Step[] = [
  ...proves('camille.roux', 'claude.martin', ANNEX),
  ...proves('camille.roux', 'alix.bernard', PROGRAMME),
  ...proves('lou.fontaine', 'maxime.leroy', ACCOUNTS),
  ...proves('camille.roux', 'maxime.leroy', [
    {
      code: 'A3-DEP-EQUIPE-1',
      title: 'Retours des structures et priorités retenues',
      content: { url: `${SITE}/retours` },
      at: [125, 122, 112],
    },
  ]),
  ...provesTogether('camille.roux', 'alix.bernard', freedoms('DNUM'), {
    title: 'Licence libre à la racine du dépôt',
    content: { url: `${CODE}/licence` },
    confidentiality: 'PUBLIC',
    at: [236, 236, 225],
  }),
];
