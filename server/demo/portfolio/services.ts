/** Where a convention of the demonstration is in its life. */
export type Life = 'SIGNED' | 'IN_FORCE' | 'NOTICE' | 'ENDED';

/** What happened last in some of the conventions. */
export type Last = 'NOTICE' | 'COMMITTEE' | 'ALERTED' | 'NOTIFIED';

export interface Service {
  name: string;
  slug: string;
  /** Of DIRECTIONS and INCUBATORS. */
  direction: number;
  incubator: number;
  life: Life;
  /** Days since its signature. */
  age: number;
  /** Share of what is due that somebody took care of, from 0 to 1, once the convention is a year old. */
  care: number;
  last: Last | null;
}

const S = 'SIGNED';
const Y = 'IN_FORCE';
const N = 'NOTICE';
const E = 'ENDED';

/** By direction: name, life, days since the signature, care. */
const BY_DIRECTION: readonly (readonly [string, Life, number, number][])[] = [
  [
    ['Mes aides logement', Y, 560, 0.9],
    ['Toit partagé', Y, 210, 0.7],
    ['Garant étudiant', Y, 95, 0.6],
    ['Ma demande d’hébergement', E, 1_150, 0.85],
    ['Bail clair', S, 9, 0],
  ],
  [
    ['Repas solidaires', Y, 480, 0.8],
    ['Mon point d’accueil', Y, 150, 0.75],
    ['Vestiaire commun', N, 640, 0.6],
    ['Aidants en relais', Y, 330, 0.85],
    ['Signaler une coupure', Y, 60, 0.5],
  ],
  [
    ['Premier pas emploi', Y, 720, 0.75],
    ['Mon tuteur', Y, 260, 0.8],
    ['Jobs d’été', E, 900, 0.7],
    ['Immersion courte', Y, 400, 0.9],
    ['Carnet d’apprenti', Y, 45, 0.6],
  ],
  [
    ['Vélo gare', Y, 610, 0.85],
    ['Covoiturage du matin', Y, 300, 0.55],
    ['Pédibus', Y, 120, 0.8],
    ['Trajets accessibles', Y, 510, 0.95],
    ['Bus à la demande', S, 16, 0],
  ],
  [
    ['Chaleur commune', Y, 440, 0.8],
    ['Mon diagnostic énergie', Y, 680, 0.65],
    ['Toits solaires', Y, 180, 0.75],
    ['Rénover ensemble', N, 530, 0.7],
    ['Compteur expliqué', Y, 75, 0.5],
  ],
  [
    ['Ma bourse en clair', Y, 590, 0.9],
    ['Chambre d’un an', Y, 240, 0.65],
    ['Entraide campus', Y, 350, 0.85],
    ['Année de césure', E, 1_020, 0.6],
    ['Stages à l’étranger', Y, 110, 0.7],
  ],
  [
    ['Pharmacie de garde', Y, 630, 0.85],
    ['Mon carnet de vaccins', Y, 470, 0.6],
    ['Soins à domicile', Y, 200, 0.8],
    ['Répit des aidants', Y, 380, 0.9],
    ['Rendez-vous de dépistage', Y, 30, 0.5],
  ],
  [
    ['Carte des ateliers', Y, 270, 0.7],
    ['Instruments prêtés', Y, 420, 0.8],
    ['Mémoire du quartier', E, 1_080, 0.75],
    ['Scènes ouvertes', Y, 130, 0.65],
    ['Bibliothèque mobile', Y, 550, 0.9],
  ],
  [
    ['Menus de saison', Y, 490, 0.85],
    ['Ma cantine locale', Y, 310, 0.75],
    ['Jardins partagés', Y, 160, 0.6],
    ['Invendus utiles', Y, 650, 0.8],
    ['Traçabilité du lait', S, 4, 0],
  ],
  [
    ['Guichet artisan', Y, 570, 0.7],
    ['Ma première facture', Y, 220, 0.9],
    ['Reprise d’atelier', N, 460, 0.75],
    ['Aides de proximité', Y, 360, 0.8],
    ['Marchés ouverts', Y, 85, 0.55],
  ],
  [
    ['Porter plainte en confiance', Y, 540, 0.95],
    ['Écoute immédiate', Y, 290, 0.8],
    ['Mon parcours de victime', Y, 410, 0.65],
    ['Témoigner à distance', E, 980, 0.8],
    ['Aide juridique en ligne', Y, 140, 0.7],
  ],
  [
    ['Alerte crue', Y, 600, 0.9],
    ['Mon plan familial', Y, 250, 0.7],
    ['Sentiers fermés', Y, 430, 0.85],
    ['Feux signalés', Y, 190, 0.6],
    ['Carte des abris', S, 12, 0],
  ],
];

/** In which conventions a register is at work. */
const AT_WORK: Record<string, Last> = {
  'Vélo gare': 'COMMITTEE',
  'Mes aides logement': 'COMMITTEE',
  'Alerte crue': 'COMMITTEE',
  'Pharmacie de garde': 'ALERTED',
  'Écoute immédiate': 'NOTIFIED',
};

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** The last incubator has taken up a few services only. */
const incubatorOf = (rank: number): number => (rank % 12 === 4 ? 4 : rank % 4);

/** The sixty invented services of the demonstration. */
export const SERVICES: readonly Service[] = BY_DIRECTION.flatMap((services, direction) =>
  services.map(([name, life, age, care], index) => ({
    name,
    slug: `demo-${slugOf(name)}`,
    direction,
    incubator: incubatorOf(direction * 5 + index),
    life,
    age,
    care,
    last: life === 'NOTICE' ? 'NOTICE' : (AT_WORK[name] ?? null),
  })),
);
