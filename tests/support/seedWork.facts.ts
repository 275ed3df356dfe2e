import type { PersonaName } from './personas.ts';
import type { Content, Offer, Story } from './seedWork.story.ts';

/** Something somebody did, so many days before today. */
export interface Step {
  daysAgo: number;
  act(story: Story): Promise<void>;
}

interface Proof extends Omit<Offer, 'validFrom' | 'validUntil'> {
  code: string;
  by: PersonaName;
  daysAgo: number;
  /** Days from today to the last day in force. */
  lastsFor?: number;
}
interface Accepted extends Proof {
  reviewer: PersonaName;
  acceptedAgo: number;
}

const DAY_MS = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const file = (name: string, text?: string): Content => ({ file: name, text });

function evidenced({ code, by, daysAgo, lastsFor, ...offer }: Proof): Step[] {
  const validUntil = lastsFor === undefined ? undefined : dayFromNow(lastsFor);
  return [
    { daysAgo: daysAgo + 4, act: (story) => story.declare(by, code, 'MET') },
    { daysAgo, act: (story) => story.deposit(by, [code], { ...offer, validUntil }) },
  ];
}

function accepted({ reviewer, acceptedAgo, ...proof }: Accepted): Step[] {
  return [...evidenced(proof), { daysAgo: acceptedAgo, act: (story) => story.accept(reviewer, proof.code, proof.title) }];
}

type Row = [code: string, title: string, content: Content, daysAgo: number, acceptedAgo: number, lastsFor?: number];

const attestedBy = (by: PersonaName, reviewer: PersonaName, rows: Row[]): Step[] =>
  rows.flatMap(([code, title, content, daysAgo, acceptedAgo, lastsFor]) =>
    accepted({ code, title, content, daysAgo, acceptedAgo, lastsFor, by, reviewer }),
  );

/** Proofs of the controller, accepted by the DPO of the other party; two have lapsed since, one lapses soon. */
const DNUM: Step[] = attestedBy('team', 'dpoDinum', [
  ['A1-VIE-DNUM-1', 'Fiche du registre des traitements', file('registre-des-traitements-domifa.pdf'), 170, 160],
  ['A1-DON-DNUM-1', 'Finalités, destinataires et durées de conservation', file('finalites-et-durees.pdf'), 210, 198],
  ['A1-ORG-DNUM-1', 'Analyse de risques 2025', file('analyse-de-risques-2025.pdf'), 405, 398],
  ['A1-ORG-DNUM-2', 'Engagements de confidentialité signés', file('engagements-de-confidentialite.pdf'), 280, 270, 41],
  ['A1-VIO-DNUM-1', 'Procédure de notification des violations', file('procedure-de-notification.pdf'), 95, 88],
  ['A1-SSI-DNUM-2', 'Décision d’homologation RGS', file('decision-homologation-rgs.pdf'), 240, 231, 480],
  ['A1-DRO-DNUM-1', 'Politique de confidentialité publiée', { url: 'https://domifa.exemple.fr/confidentialite' }, 120, 111],
  ['A1-DRO-DNUM-3', 'Modalités d’exercice des droits', file('exercice-des-droits.pdf'), 140, 133],
  ['A1-STT-DNUM-3', 'Clauses types des sous-traitants', file('clauses-types.pdf'), 330, 322, -12],
  [
    'A1-RH-DNUM-1',
    'Équipe mobilisée au 1er semestre',
    { statement: 'Deux développeurs et un responsable de la sécurité sont mobilisés.' },
    75,
    60,
  ],
]);

/** Proofs of the delegator, accepted by the DPO of the controller. */
const DINUM: Step[] = attestedBy('dpoDinum', 'dpoDnum', [
  ['A1-VIE-DINUM-1', 'Dossier privacy by design', file('dossier-privacy-by-design.pdf'), 200, 190],
  ['A1-DON-DINUM-1', 'Extrait de configuration des purges', file('configuration-des-purges.pdf'), 190, 170],
  ['A1-ORG-DINUM-1', 'Charte de confidentialité des agents', file('charte-de-confidentialite.pdf'), 320, 300, 62],
  ['A1-ORG-DINUM-2', 'Revue des habilitations', file('revue-des-habilitations.pdf'), 90, 80],
  ['A1-VIO-DINUM-1', 'Procédure d’alerte sans délai', file('procedure-d-alerte.pdf'), 100, 93],
  ['A1-SSI-DINUM-1', 'Homologation de la plateforme', file('homologation-plateforme.pdf'), 410, 400],
  ['A1-SSI-DINUM-2', 'Plan de sécurité du système d’information', file('plan-de-securite.pdf'), 130, 118],
  ['A1-DRO-DINUM-1', 'Guide d’exercice des droits', file('guide-exercice-des-droits.pdf'), 150, 140],
  ['A1-STT-DINUM-1', 'Liste des sous-traitants', file('liste-des-sous-traitants.pdf'), 85, 77],
  ['A1-STT-DINUM-3', 'Sensibilisation des sous-traitants', file('sensibilisation.pdf'), 260, 250],
  ['A1-TER-DINUM-1', 'Attestation d’hébergement en France', file('attestation-hebergement.pdf'), 160, 150],
  ['A1-RH-DINUM-1', 'Accompagnement sécurité', { statement: 'Un référent sécurité suit le projet deux jours par mois.' }, 110, 102],
]);

/** Good practices and manifesto, attested by a reviewer of the programme. */
const PROGRAMME: Step[] = attestedBy('team', 'reviewer', [
  ['ART2-BP-DNUM-1', 'Compte rendu du comité d’investissement', file('comite-d-investissement.pdf'), 70, 58],
  ['A2-P1-EQUIPE-1', 'Synthèse des entretiens usagers', file('entretiens-usagers.pdf'), 115, 104],
  ['A2-P2-EQUIPE-1', 'Feuille de route publique', { url: 'https://domifa.exemple.fr/feuille-de-route' }, 65, 52],
  ['A2-P3-EQUIPE-1', 'Code source ouvert', { url: 'https://code.exemple.fr/domifa' }, 300, 290],
]);

const WAITING: Step[] = [
  evidenced({ code: 'A1-VIE-DNUM-2', title: 'Instructions au sous-traitant', content: file('instructions.pdf'), by: 'team', daysAgo: 3 }),
  evidenced({ code: 'A1-DRO-DNUM-2', title: 'Note sur le cadre des droits', content: file('note-droits.pdf'), by: 'team', daysAgo: 6 }),
  evidenced({ code: 'A1-ORG-DINUM-3', title: 'Mesures appliquées', content: file('mesures-appliquees.pdf'), by: 'dpoDinum', daysAgo: 5 }),
  evidenced({ code: 'A1-DOC-DINUM-1', title: 'Fiche technique', content: file('fiche-technique.pdf'), by: 'dpoDinum', daysAgo: 9 }),
  evidenced({ code: 'A2-P1-EQUIPE-2', title: 'Mesure d’impact', content: file('mesure-impact.pdf'), by: 'team', daysAgo: 8 }),
  evidenced({ code: 'A2-P2-PART-1', title: 'Lettre de mission', content: file('lettre-de-mission.pdf'), by: 'partner', daysAgo: 11 }),
].flat();

const REGISTER = 'Registre des incidents de sécurité';
const DOCUMENTATION = 'Analyse d’impact et mentions légales';

/** A proof sent back and not answered yet; another one sent back, then corrected. */
const SENT_BACK: Step[] = [
  ...evidenced({ code: 'A1-VIO-DNUM-2', title: REGISTER, content: file('registre-des-incidents.pdf'), by: 'team', daysAgo: 18 }),
  {
    daysAgo: 12,
    act: (story) => story.sendBack('dpoDinum', 'A1-VIO-DNUM-2', REGISTER, 'INCOMPLETE', 'Il manque les incidents du second semestre 2025.'),
  },
  ...evidenced({ code: 'A1-DOC-DNUM-1', title: DOCUMENTATION, content: file('analyse-d-impact.pdf'), by: 'team', daysAgo: 40 }),
  {
    daysAgo: 33,
    act: (story) =>
      story.sendBack('dpoDinum', 'A1-DOC-DNUM-1', DOCUMENTATION, 'OUTDATED', 'Cette analyse décrit la version de 2023 du service.'),
  },
  { daysAgo: 7, act: (story) => story.addVersion('team', { title: DOCUMENTATION, content: file('analyse-d-impact-2026.pdf') }) },
];

const CNIL = 'Modèle de notification à la CNIL';

const DISPUTES: Step[] = [
  ...accepted({
    code: 'A1-VIO-DNUM-3',
    title: CNIL,
    content: file('modele-notification-cnil.pdf'),
    by: 'team',
    daysAgo: 62,
    reviewer: 'reviewer',
    acceptedAgo: 60,
  }).filter((_, index) => index < 2),
  {
    daysAgo: 26,
    act: (story) =>
      story.contest('dpoDinum', 'A1-VIO-DNUM-3', 'Le modèle ne dit rien de l’information des personnes concernées, que la phrase exige.'),
  },
  {
    daysAgo: 24,
    act: (story) => story.reply('team', 'A1-VIO-DNUM-3', 'Un second modèle, destiné aux personnes, est en cours de rédaction avec le DPD.'),
  },
  { daysAgo: 21, act: (story) => story.reply('dpoDinum', 'A1-VIO-DNUM-3', 'Merci. Nous lèverons la contestation à sa réception.') },
  { daysAgo: 30, act: (story) => story.declare('dpoDinum', 'A1-DRO-DINUM-2', 'MET', 'Modalités en place depuis la mise en service.') },
  {
    daysAgo: 14,
    act: (story) => story.contest('dpoDnum', 'A1-DRO-DINUM-2', 'Aucune demande d’effacement n’a été traitée dans le délai d’un mois.'),
  },
];

/** What was only said: declared, under way, not met, not applicable, shared out, dated. */
const SAID: Step[] = [
  { daysAgo: 50, act: (story) => story.declare('team', 'A1-ORG-DNUM-3', 'MET', 'Habilitations revues à chaque départ.') },
  { daysAgo: 35, act: (story) => story.declare('dpoDinum', 'A1-VIO-DINUM-2', 'PARTLY_MET', 'La procédure existe, elle reste à éprouver.') },
  { daysAgo: 44, act: (story) => story.declare('dpoDinum', 'A1-AUD-DINUM-1', 'MET') },
  { daysAgo: 20, act: (story) => story.declare('team', 'A1-DON-DNUM-2', 'IN_PROGRESS', 'Le jeu d’essai est prêt, l’extraction suit.') },
  { daysAgo: 28, act: (story) => story.declare('team', 'A1-AUD-DNUM-1', 'IN_PROGRESS', 'Audit RGAA commandé.') },
  { daysAgo: 55, act: (story) => story.declare('team', 'A1-SSI-DNUM-1', 'NOT_MET', 'Le partage n’a pas encore commencé.') },
  { daysAgo: 48, act: (story) => story.declare('dpoDinum', 'A1-VIO-DINUM-3', 'NOT_MET', 'Mesures à arbitrer avec le partenaire.') },
  { daysAgo: 66, act: (story) => story.decide('team', 'A1-STT-DNUM-1', false, 'Le service ne fait appel à aucun sous-traitant.') },
  { daysAgo: 64, act: (story) => story.decide('dpoDinum', 'A1-STT-DINUM-2', false, 'Les agents sont déjà tenus au secret professionnel.') },
  { daysAgo: 54, act: (story) => story.due('team', 'A1-SSI-DNUM-1', dayFromNow(-15)) },
  { daysAgo: 53, act: (story) => story.due('team', 'A1-DOC-DNUM-2', dayFromNow(-3)) },
  { daysAgo: 52, act: (story) => story.due('team', 'A1-DON-DNUM-2', dayFromNow(24)) },
  { daysAgo: 2, act: (story) => story.assign('dpoDnum', ['A1-VIO-DNUM-2', 'A1-SSI-DNUM-1', 'A1-DON-DNUM-2', 'A1-DOC-DNUM-2'], 'team') },
  { daysAgo: 2, act: (story) => story.assign('dpoDnum', ['A1-ORG-DNUM-1', 'A1-STT-DNUM-3'], 'dpoDnum') },
];

/** A year and a half of the demonstration's convention: every state of an obligation appears. Oldest first. */
export const STEPS: Step[] = [DNUM, DINUM, PROGRAMME, WAITING, SENT_BACK, DISPUTES, SAID]
  .flat()
  .sort((one, other) => other.daysAgo - one.daysAgo);
