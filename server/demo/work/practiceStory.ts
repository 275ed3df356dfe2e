import { declares, type Step } from './dutyActs.ts';
import { givesAddress, placesButton, reachesStage, recordsLetter, saysPhase, tellsMonth } from './practiceActs.ts';
import { accepts } from './proofActs.ts';

const SITE = 'https://domifa.example.org';
const OPINIONS = 'ART2-BP-DNUM-3';
const CONNECT = 'ART2-BP-DNUM-2';
const LETTER = 'Lettre de mission de l’intrapreneuse';
const GOVERNANCE = ['ART2-GOV-DNUM-1', 'ART2-GOV-DNUM-2'];

/** What users said, the oldest month first: told at the end of the month after. */
const MONTHS: [daysAgo: number, satisfaction: string, count: number][] = [
  [214, '6.4', 31],
  [183, '6.9', 44],
  [152, '7.2', 58],
  [121, '7.1', 52],
  [90, '7.6', 71],
  [59, '7.9', 83],
  [28, '8.1', 96],
];

/** What the team says of its service and of the good practices of article 2. */
export const PRACTICES: Step[] = [
  saysPhase(413, 'camille.roux', 'CONSTRUCTION', 420),
  saysPhase(298, 'camille.roux', 'ACCELERATION', 300),
  givesAddress(412, 'camille.roux', 'WEBSITE', SITE),
  givesAddress(412, 'camille.roux', 'REPOSITORY', 'https://code.example.org/fabnum/domifa'),
  givesAddress(238, 'camille.roux', 'STATISTICS', `${SITE}/stats`),
  givesAddress(350, 'claude.martin', 'PRODUCT_SHEET', 'https://beta.example.org/startups/domifa'),
  reachesStage(417, 'camille.roux', CONNECT, 'ELIGIBLE'),
  reachesStage(
    413,
    'camille.roux',
    CONNECT,
    'ABANDONED',
    'Le service n’identifie que des agents des structures ; les personnes domiciliées n’ont pas de compte.',
  ),
  placesButton(250, 'camille.roux', OPINIONS, {
    placement: 'Dernière page de la demande de rendez-vous',
    url: 'https://jedonnemonavis.numerique.gouv.fr/Demarches/1234?button=56',
    followUp: 'Lus chaque lundi ; les réponses et ce qui change sont dans les nouveautés du service.',
  }),
  declares(249, 'camille.roux', OPINIONS, 'MET'),
  ...MONTHS.map(([daysAgo, satisfaction, count]) => tellsMonth(daysAgo, 'camille.roux', OPINIONS, daysAgo + 31, satisfaction, count)),
  ...GOVERNANCE.map((code) => declares(410, 'camille.roux', code, 'MET')),
  recordsLetter(408, 'camille.roux', GOVERNANCE[0]!, {
    title: LETTER,
    file: 'lettre-de-mission-intrapreneuse.pdf',
    signedAgo: 412,
    sharePercent: 60,
    powers: 'La responsable de produit arbitre seule les priorités, le périmètre des versions et le choix des usagers rencontrés.',
    reportingClause:
      'Chaque trimestre, un point écrit à la direction métier : évolution du produit, impact mesuré, structures utilisatrices.',
  }),
  ...GOVERNANCE.map((code) => accepts(399, 'alix.bernard', code, LETTER)),
];
