import { assigns, contests, decides, declares, endsBreach, plans, recordsBreach, replies, resolves, type Step } from './dutyActs.ts';
import { accepts, corrects, deposits, proves, sendsBack } from './proofActs.ts';

const DOCUMENTATION = 'Analyse d’impact et mentions légales';
const INCIDENTS = 'Registre des incidents de sécurité';
const NOTICES = 'Mentions d’information affichées';

/** Proofs that wait for a reviewer. */
const WAITING: Step[] = [
  ...proves('camille.roux', 'claude.martin', [
    {
      code: 'A1-DRO-DNUM-2',
      title: 'Note sur le cadre applicable aux droits',
      content: { file: 'note-cadre-des-droits.odt' },
      at: [13, 11],
    },
    {
      code: 'A1-VIE-DNUM-2',
      title: 'Instructions documentées au sous-traitant',
      content: { file: 'instructions-sous-traitant.pdf' },
      at: [9, 7],
      said: 'Version révisée après l’ajout de l’envoi de SMS.',
    },
    {
      code: 'A1-SSI-DNUM-3',
      title: 'Attestation de mesures équivalentes',
      content: { file: 'mesures-equivalentes.pdf' },
      confidentiality: 'RESTRICTED',
      at: [8, 6],
    },
    {
      code: 'A2-P3-EQUIPE-5',
      title: 'Tableau de suivi partagé',
      content: { file: 'tableau-de-suivi.png' },
      at: [6, 5],
    },
  ]),
  ...proves('claude.martin', 'dominique.petit', [
    {
      code: 'A1-ORG-DINUM-3',
      title: 'Suivi des mesures de sécurité',
      content: { file: 'mesures-de-securite.csv' },
      at: [6, 4],
    },
  ]),
  ...proves('lou.fontaine', 'maxime.leroy', [
    {
      code: 'A3-ELI-TOUS-1/DNUM',
      title: 'Dépenses par catégorie éligible',
      content: { file: 'depenses-par-categorie.csv' },
      at: [16, 14],
    },
  ]),
];

/** One sent back, one sent back and corrected, one accepted that nobody declared yet. */
const SENT_BACK: Step[] = [
  declares(24, 'camille.roux', 'A1-VIO-DNUM-2', 'MET', 'Registre tenu par le responsable de la sécurité.'),
  deposits(19, 'camille.roux', ['A1-VIO-DNUM-2'], { title: INCIDENTS, content: { file: 'registre-des-incidents.csv' } }),
  sendsBack(
    12,
    'claude.martin',
    'A1-VIO-DNUM-2',
    INCIDENTS,
    'INCOMPLETE',
    'Le registre s’arrête au premier semestre : ajoutez les incidents suivants, ou dites qu’il n’y en a pas eu.',
  ),
  declares(46, 'camille.roux', 'A1-DOC-DNUM-1', 'MET', 'Documentation rédigée avec le DPD.'),
  deposits(41, 'camille.roux', ['A1-DOC-DNUM-1'], { title: DOCUMENTATION, content: { file: 'analyse-d-impact.pdf' } }),
  sendsBack(
    33,
    'claude.martin',
    'A1-DOC-DNUM-1',
    DOCUMENTATION,
    'OUTDATED',
    'L’analyse décrit le service d’avant l’envoi de SMS : reprenez les flux et les destinataires.',
  ),
  corrects(7, 'camille.roux', { title: DOCUMENTATION, content: { file: 'analyse-d-impact-v2.pdf' } }),
  deposits(58, 'camille.roux', ['ART8-PUB-DNUM-3'], {
    title: 'Jeu de données de la convention',
    content: { url: 'https://donnees.example.org/jeux/convention-domifa' },
  }),
  accepts(49, 'alix.bernard', 'ART8-PUB-DNUM-3', 'Jeu de données de la convention'),
];

const DISPUTES: Step[] = [
  declares(162, 'claude.martin', 'A1-DRO-DINUM-2', 'MET', 'Mentions en place depuis la mise en service.'),
  deposits(158, 'claude.martin', ['A1-DRO-DINUM-2'], { title: NOTICES, content: { url: 'https://domifa.example.org/mentions' } }),
  contests(
    140,
    'dominique.petit',
    'A1-DRO-DINUM-2',
    'Les mentions ne disent pas à qui la personne domiciliée adresse sa demande d’effacement.',
  ),
  replies(
    136,
    'claude.martin',
    'A1-DRO-DINUM-2',
    'Exact : l’adresse du DPD de la Fabrique numérique est ajoutée à la prochaine mise en ligne.',
  ),
  replies(129, 'claude.martin', 'A1-DRO-DINUM-2', 'C’est en ligne depuis ce matin.'),
  resolves(128, 'dominique.petit', 'A1-DRO-DINUM-2', 'Vérifié en ligne : l’adresse et le délai de réponse y sont.'),
  accepts(126, 'dominique.petit', 'A1-DRO-DINUM-2', NOTICES),
  contests(
    23,
    'claude.martin',
    'A1-DRO-DNUM-1',
    'La politique publiée désigne la DGCS comme responsable de traitement, la convention désigne la Fabrique numérique.',
  ),
  replies(18, 'camille.roux', 'A1-DRO-DNUM-1', 'Nous en parlons avec la DGCS ; la page sera corrigée ou la convention précisée.'),
  replies(15, 'claude.martin', 'A1-DRO-DNUM-1', 'Merci. Dites-nous laquelle des deux avant le comité d’investissement.'),
  contests(
    3,
    'dominique.petit',
    'A1-AUD-DINUM-1',
    'L’auditeur dit n’avoir rencontré personne de l’hébergement : un entretien reste à tenir.',
  ),
];

const BREACH: Step[] = [
  recordsBreach(188, 'claude.martin', 'A1-ORG-DNUM-3', 212, 'Le compte d’un prestataire parti est resté ouvert vingt-quatre jours.'),
  endsBreach(180, 'claude.martin', 'A1-ORG-DNUM-3', 181, 'Compte fermé, journaux relus : aucun accès depuis le départ.'),
];

/** What was only said, and what was shared out. */
const SAID: Step[] = [
  decides(9, 'camille.roux', 'A1-SSI-DNUM-3', true, 'Clause entre crochets confirmée : la direction exporte bien des données.'),
  declares(
    62,
    'camille.roux',
    'A1-SSI-DNUM-1',
    'NOT_MET',
    'Les guides de la direction sont en cours de refonte, rien n’a encore été transmis.',
  ),
  declares(27, 'camille.roux', 'A1-AUD-DNUM-1', 'IN_PROGRESS', 'Audit RGAA commandé, restitution attendue dans six semaines.'),
  declares(20, 'camille.roux', 'ART2-GOV-DNUM-6', 'PARTLY_MET', 'Deux engagements du manifeste restent à discuter avec le partenaire.'),
  assigns(64, 'dominique.petit', 'A1-SSI-DNUM-1', 'camille.roux'),
  assigns(26, 'dominique.petit', 'A1-AUD-DNUM-1', 'camille.roux'),
  assigns(11, 'dominique.petit', 'A1-VIO-DNUM-2', 'camille.roux'),
  assigns(11, 'dominique.petit', 'A1-ORG-DNUM-2', 'dominique.petit'),
  plans(64, 'dominique.petit', 'A1-SSI-DNUM-1', 16),
  plans(26, 'dominique.petit', 'A1-AUD-DNUM-1', -38),
  plans(11, 'camille.roux', 'A1-VIO-DNUM-2', -6),
];

/** What the parties said to one another about duties. */
export const CONVERSATION: Step[] = [...WAITING, ...SENT_BACK, ...DISPUTES, ...BREACH, ...SAID];
