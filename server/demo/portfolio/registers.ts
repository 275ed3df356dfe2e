import type { EntityManager } from '@mikro-orm/postgresql';
import { conveneCommittee } from '../../committees/conveneCommittee.ts';
import { planCommittee } from '../../committees/planCommittee.ts';
import { acknowledgeAlert } from '../../incidents/acknowledgeAlert.ts';
import { alertController } from '../../incidents/alertController.ts';
import { declareIncident } from '../../incidents/declareIncident.ts';
import { notifyAuthority } from '../../incidents/notifyAuthority.ts';
import { qualifyIncident } from '../../incidents/qualifyIncident.ts';
import { recordUse } from '../../obligations/uses/recordUse.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { Laid } from './laid.ts';
import { TERMINATES } from './sentences.ts';
import type { Last } from './services.ts';
import { Speaker } from './speaker.ts';

/** What is told last of a convention, by the use cases that serve the API. */
type Tell = (speaker: Speaker, laid: Laid) => Promise<unknown>;

const RIGHT = 'ART7-RES-TOUS-1/DIRECTION';
const SENT_DAYS_AGO = 24;
const RECEIVED_DAYS_AGO = 21;
const COMMITTEE_IN_DAYS = 16;
/** Of what happened last in the registers. */
const LAST_DAYS_AGO = 2;

/** The direction gives notice of the end of the convention. */
const givesNotice: Tell = async (speaker, { agreed: { days }, obligations }) => {
  const noticeReceivedOn = days.worked(RECEIVED_DAYS_AGO);
  const { em, actor, clock } = await speaker.as('DIRECTION_DPO', RECEIVED_DAYS_AGO);
  const told = { usedOn: days.worked(SENT_DAYS_AGO), description: TERMINATES, noticeReceivedOn };
  await recordUse(em, actor, clock, { obligationId: obligations.get(RIGHT)!, ...told });
};

/** The next committee is planned, and the parties are convened. */
const convenes: Tell = async (speaker, { agreed: { days }, parties }) => {
  const planning = await speaker.as('TEAM', LAST_DAYS_AGO);
  const planned = { partyId: parties.get('DIRECTION')!, plannedOn: days.ahead(COMMITTEE_IN_DAYS), place: 'Salle de démonstration' };
  const committeeId = await planCommittee(planning.em, planning.actor, planning.clock, planned);
  const { em, actor, clock } = await speaker.as('TEAM', LAST_DAYS_AGO);
  await conveneCommittee(em, actor, clock, { committeeId, version: 1, invitedPartyIds: [parties.get('INCUBATEUR')!] });
};

/** The incubator declares an incident, and alerts the controller. Returns its id. */
async function alerts(speaker: Speaker, { parties }: Laid): Promise<string> {
  const [fromPartyId, toPartyId] = [parties.get('INCUBATEUR')!, parties.get('DIRECTION')!];
  const declaring = await speaker.as('INCUBATOR_DPO', LAST_DAYS_AGO);
  const incidentId = await declareIncident(declaring.em, declaring.actor, declaring.clock, {
    partyId: fromPartyId,
    title: 'Lien de partage resté ouvert',
    description:
      'Un tableau de suivi d’essais auprès d’usagers est resté lisible par un lien de partage, sans mot de passe, deux jours durant.',
  });
  const { em, actor, clock } = await speaker.as('INCUBATOR_DPO', LAST_DAYS_AGO);
  const content = 'Tableau d’essais lisible par un lien de partage pendant deux jours ; lien fermé ce matin, journaux demandés.';
  await alertController(em, actor, clock, { incidentId, fromPartyId, toPartyId, channel: 'EMAIL', content });
  return incidentId;
}

const QUALIFIED: Omit<Parameters<typeof qualifyIncident>[3], 'incidentId'> = {
  level: 'RISK',
  grounds: 'Des coordonnées de personnes venues aux essais étaient lisibles ; aucun accès n’est établi, aucun n’est exclu.',
  dataCategories: ['CIVIL_STATUS', 'CONTACT'],
  peopleCategories: ['USER'],
  ...{ peopleMin: 10, peopleMax: 40, recordsMin: 10, recordsMax: 40 },
  consequences: 'Démarchage par courriel ou par téléphone.',
  ...{ gravity: 'LIMITED', likelihood: 'LIMITED', identifiability: 'SIGNIFICANT', vulnerablePeople: 'NO', effectiveAccess: 'UNKNOWN' },
  exposure: 'Tableau lisible par qui avait le lien, deux jours durant, sans trace d’ouverture.',
  uninformedReason: 'Aucun accès établi, et peu de personnes : le risque n’est pas élevé.',
};

/** The controller acknowledges the alert of the incubator, judges the risk and notifies the authority. */
const notifies: Tell = async (speaker, laid) => {
  const incidentId = await alerts(speaker, laid);
  const [alert] = await read<{ id: string }>(speaker.tx, sql`select a.id from incident_alert a where a.incident_id = ${incidentId}`);
  const reading = await speaker.as('DIRECTION_DPO', LAST_DAYS_AGO);
  await acknowledgeAlert(reading.em, reading.actor, reading.clock, { alertId: alert!.id });
  const judging = await speaker.as('DIRECTION_DPO', LAST_DAYS_AGO);
  await qualifyIncident(judging.em, judging.actor, judging.clock, { incidentId, ...QUALIFIED });
  const { em, actor, clock } = await speaker.as('DIRECTION_DPO', LAST_DAYS_AGO);
  await notifyAuthority(em, actor, clock, { incidentId, phase: 'INITIAL', receipt: 'DEMO-0002' });
};

const LAST: Record<Last, Tell> = { NOTICE: givesNotice, COMMITTEE: convenes, ALERTED: alerts, NOTIFIED: notifies };

/** Within a transaction: what happened last in the convention, if anything is told of it. */
export async function tellLast(tx: EntityManager, laid: Laid): Promise<void> {
  const { last } = laid.agreed.service;
  if (last) await LAST[last](new Speaker(tx, laid), laid);
}
