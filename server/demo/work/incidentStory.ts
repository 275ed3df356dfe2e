import { acknowledgeAlert } from '../../incidents/acknowledgeAlert.ts';
import { alertController } from '../../incidents/alertController.ts';
import { chooseReading } from '../../incidents/chooseReading.ts';
import { closeIncident } from '../../incidents/closeIncident.ts';
import { containIncident } from '../../incidents/containIncident.ts';
import { declareIncident } from '../../incidents/declareIncident.ts';
import { notifyAuthority } from '../../incidents/notifyAuthority.ts';
import { qualifyIncident } from '../../incidents/qualifyIncident.ts';
import { addMeasure, completeMeasure } from '../../incidents/takeMeasures.ts';
import { updateIncident } from '../../incidents/updateIncident.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { Step } from './dutyActs.ts';
import type { Somebody, Story, Writer } from './story.ts';

const PAST = 'incident past';
const RUNNING = 'incident running';

/** An act on an incident of the story. */
const acts = (daysAgo: number, who: Somebody, act: (writer: Writer, story: Story) => Promise<unknown>): Step => ({
  daysAgo,
  act: async (story) => act(await story.as(who), story),
});

const declares = (daysAgo: number, who: Somebody, name: string, party: string, [title, description]: [string, string]): Step =>
  acts(daysAgo, who, async ({ em, actor }, story) => {
    const input = { partyId: story.party(party), title, description };
    story.remember(name, await declareIncident(em, actor, story, input));
  });

const alerts = (daysAgo: number, who: Somebody, name: string, content: string): Step =>
  acts(daysAgo, who, ({ em, actor }, story) => {
    const parties = { fromPartyId: story.party('DINUM'), toPartyId: story.party('DNUM') };
    return alertController(em, actor, story, { incidentId: story.recall(name), ...parties, channel: 'EMAIL', content });
  });

/** The only record of a kind that an incident has. */
async function onlyOne({ em }: Writer, table: string, incidentId: string): Promise<string> {
  const [row] = await read<{ id: string }>(em, sql`select x.id from ${sql.table(table)} x where x.incident_id = ${incidentId}`);
  return row!.id;
}

const PAST_STEPS: Step[] = [
  declares(101, 'claude.martin', PAST, 'DINUM', [
    'Sauvegarde lisible depuis un poste partagé',
    'Une sauvegarde de la base est restée lisible, trois jours, depuis un poste partagé de la salle de formation.',
  ]),
  alerts(
    101,
    'claude.martin',
    PAST,
    'Sauvegarde de DomiFa lisible trois jours depuis un poste partagé ; accès fermé ce matin ; joindre le DPD de la DINUM.',
  ),
  acts(101, 'dominique.petit', async (writer, story) =>
    acknowledgeAlert(writer.em, writer.actor, story, { alertId: await onlyOne(writer, 'incident_alert', story.recall(PAST)) }),
  ),
  acts(101, 'dominique.petit', ({ em, actor }, story) =>
    updateIncident(em, actor, story, story.recall(PAST), {
      natures: ['CONFIDENTIALITY'],
      origin: 'UNINTENDED_PUBLICATION',
      cause: 'INTERNAL_ACCIDENTAL',
      systems: 'Poste partagé de la salle de formation ; sauvegarde nocturne',
      version: 1,
    }),
  ),
  acts(101, 'dominique.petit', ({ em, actor }, story) =>
    qualifyIncident(em, actor, story, {
      incidentId: story.recall(PAST),
      level: 'RISK',
      grounds: 'Des coordonnées de personnes domiciliées étaient lisibles ; aucun accès n’est établi par les journaux, aucun n’est exclu.',
      dataCategories: ['CIVIL_STATUS', 'CONTACT'],
      peopleCategories: ['USER', 'VULNERABLE'],
      ...{ peopleMin: 900, peopleMax: 1_200, recordsMin: 900, recordsMax: 1_200 },
      consequences: 'Démarchage, ou révélation d’une situation sociale.',
      ...{
        gravity: 'SIGNIFICANT',
        likelihood: 'LIMITED',
        identifiability: 'SIGNIFICANT',
        vulnerablePeople: 'YES',
        effectiveAccess: 'UNKNOWN',
      },
      exposure: 'Fichier lisible trois jours depuis un poste partagé, sans trace d’ouverture.',
      uninformedReason: 'Aucun accès établi, poste en salle fermée : le risque n’est pas élevé.',
    }),
  ),
  acts(101, 'dominique.petit', ({ em, actor }, story) =>
    notifyAuthority(em, actor, story, { incidentId: story.recall(PAST), phase: 'INITIAL', receipt: 'DEMO-0001' }),
  ),
  acts(98, 'claude.martin', ({ em, actor }, story) =>
    addMeasure(em, actor, story, {
      incidentId: story.recall(PAST),
      partyId: story.party('DINUM'),
      kind: 'CONTAIN',
      description: 'Fermer l’accès, chiffrer les sauvegardes et relire les journaux du poste.',
    }),
  ),
  acts(94, 'claude.martin', async (writer, story) =>
    completeMeasure(writer.em, writer.actor, story, { measureId: await onlyOne(writer, 'incident_measure', story.recall(PAST)) }),
  ),
  acts(94, 'claude.martin', ({ em, actor }, story) =>
    containIncident(em, actor, story, {
      incidentId: story.recall(PAST),
      words: 'Accès fermé, sauvegardes chiffrées, journaux du poste relus sans rien y trouver.',
    }),
  ),
  acts(93, 'dominique.petit', ({ em, actor }, story) =>
    notifyAuthority(em, actor, story, { incidentId: story.recall(PAST), phase: 'COMPLEMENTARY', receipt: 'DEMO-0001-C' }),
  ),
  acts(90, 'dominique.petit', ({ em, actor }, story) =>
    closeIncident(em, actor, story, {
      incidentId: story.recall(PAST),
      lesson: 'Les sauvegardes sont chiffrées avant de quitter le serveur, et un contrôle mensuel le vérifie.',
    }),
  ),
  acts(88, 'dominique.petit', ({ em, actor }, story) => chooseReading(em, actor, story, { partyId: story.party('DNUM'), reading: 'GDPR' })),
];

const RUNNING_STEPS: Step[] = [
  declares(0, 'claude.martin', RUNNING, 'DINUM', [
    'Export envoyé à une mauvaise adresse',
    'Un export de la liste des organismes et de leurs correspondants est parti à une adresse extérieure, par erreur de saisie.',
  ]),
  alerts(
    0,
    'claude.martin',
    RUNNING,
    'Export de correspondants parti à une adresse extérieure ; effacement demandé au destinataire ; joindre le DPD de la DINUM.',
  ),
];

/** Two incidents: one closed a quarter ago, told to the authority in time; one that runs since the last morning at work, alerted and not acknowledged. */
export const INCIDENTS: Step[] = [...PAST_STEPS, ...RUNNING_STEPS];
