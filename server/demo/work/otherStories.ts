import { declares, type Step } from './dutyActs.ts';
import { freedoms, type Proven, proves, provesTogether } from './proofActs.ts';

/** Of the delegator, read by the DPO of the controller. */
const DELEGATOR_DUTIES: Proven[] = [
  {
    code: 'ART8-PUB-TOUS-1/DINUM',
    title: 'Publication au recueil des services du Premier ministre',
    content: { url: 'https://publications.example.org/recueil/convention-domifa' },
    confidentiality: 'PUBLIC',
    at: [397, 396, 383],
  },
  {
    code: 'ART8-PUB-DINUM-2',
    title: 'Page de la convention sur le site du Gouvernement',
    content: { url: 'https://publications.example.org/conventions/domifa' },
    confidentiality: 'PUBLIC',
    at: [394, 393, 383],
  },
  {
    code: 'A1-ORG-DINUM-1',
    title: 'Charte de confidentialité des agents',
    content: { file: 'charte-confidentialite.pdf' },
    confidentiality: 'PUBLIC',
    at: [351, 349, 336],
    lastsFor: 58,
  },
  {
    code: 'A1-VIE-DINUM-1',
    title: 'Dossier « privacy by design »',
    content: { file: 'privacy-by-design.pdf' },
    at: [325, 322, 310],
    answer: 'La minimisation est justifiée champ par champ, merci.',
  },
  {
    code: 'A1-TER-DINUM-1',
    title: 'Localisation des hébergements',
    content: { file: 'localisation-hebergements.pdf' },
    at: [346, 344, 333],
    said: 'Production et sauvegardes en France.',
  },
  {
    code: 'A1-SSI-DINUM-1',
    title: 'Décision d’homologation RGS',
    content: { file: 'decision-homologation.pdf' },
    at: [342, 340, 325],
    said: 'Homologation prononcée pour deux ans, avec trois réserves.',
    lastsFor: 388,
  },
  {
    code: 'A1-SSI-DINUM-2',
    title: 'Dossier d’architecture et mesures de sécurité',
    content: { file: 'dossier-architecture.pdf' },
    at: [262, 259, 248],
  },
  {
    code: 'A1-DON-DINUM-1',
    title: 'Configuration des purges',
    content: { file: 'configuration-purges.png' },
    description: 'Capture de la console : durées réglées sur celles de la fiche de registre.',
    at: [260, 257, 246],
  },
  {
    code: 'A1-RH-DINUM-1',
    title: 'Référent sécurité du programme',
    content: { statement: 'Un référent sécurité de beta.gouv.fr suit le service deux jours par mois depuis la construction.' },
    at: [212, 212, 201],
  },
  {
    code: 'ART3-COM-DINUM-5',
    title: 'Journée des équipes',
    content: { file: 'journee-des-equipes.pdf' },
    at: [145, 142, 134],
  },
  {
    code: 'A1-ORG-DINUM-2',
    title: 'Revue des accès à la production',
    content: { file: 'revue-des-acces.csv' },
    at: [104, 102, 92],
  },
];

export const DELEGATOR: Step[] = [
  ...proves('claude.martin', 'dominique.petit', DELEGATOR_DUTIES),
  ...proves('maxime.leroy', 'lou.fontaine', [
    {
      code: 'ART3-FIN-DINUM-1',
      title: 'Demande d’habilitation Chorus au SIFE',
      content: { file: 'habilitation-chorus.pdf' },
      at: [420, 418, 409],
    },
  ]),
  ...provesTogether('claude.martin', 'dominique.petit', freedoms('DINUM'), {
    title: 'Règles d’ouverture du code du programme',
    content: { url: 'https://code.example.org/beta/ouverture' },
    confidentiality: 'PUBLIC',
    at: [222, 222, 211],
  }),
  declares(44, 'claude.martin', 'A1-AUD-DINUM-1', 'MET', 'L’équipe d’audit a été reçue deux fois, en salle puis à distance.'),
];

const AUTONOMY = 'L’équipe choisit ses profils, ses outils et son hébergement sans validation préalable de la direction.';

/** Of the business directorate, read by the reviewer of the programme. */
export const PARTNER: Step[] = [
  ...proves('andrea.lopez', 'alix.bernard', [
    {
      code: 'A2-P2-PART-1',
      title: 'Lettre fixant l’indicateur d’impact',
      content: { file: 'lettre-indicateur-impact.pdf' },
      at: [362, 360, 349],
      said: 'Indicateur retenu : part des domiciliations renouvelées sans rupture de droits.',
    },
    {
      code: 'A2-P2-PART-2',
      title: 'Relevé de l’atelier sur la mesure d’impact',
      content: { file: 'atelier-impact.odt' },
      at: [180, 176, 165],
    },
    { code: 'A2-P3-PART-1', title: 'Autonomie de recrutement', content: { statement: AUTONOMY }, at: [155, 155, 143] },
    { code: 'A2-P3-PART-2', title: 'Autonomie sur les outils', content: { statement: AUTONOMY }, at: [155, 154, 143] },
    {
      code: 'A2-P3-SPON-1',
      title: 'Autonomie de l’équipe, une fois l’objectif fixé',
      content: { statement: 'Les arbitrages de priorisation sont rendus par l’intrapreneuse ; la direction en est informée en comité.' },
      at: [152, 152, 141],
    },
    {
      code: 'A2-P3-PART-4',
      title: 'Réunions limitées aux rituels du produit',
      content: { statement: 'Aucun comité supplémentaire n’a été demandé à l’équipe depuis la signature de la convention.' },
      at: [10, 10],
    },
  ]),
  declares(40, 'andrea.lopez', 'A2-P1-PART-2', 'MET', 'Le module de rendez-vous, contredit par le terrain, a été abandonné.'),
];
