import { read, sql } from '../../platform/db/read.ts';
import { announceProcessor } from '../../processors/announceProcessor.ts';
import { acknowledgeNotice, answerNotice } from '../../processors/answerNotice.ts';
import { addGuarantee, checkContract } from '../../processors/checkContract.ts';
import { endProcessor, renounceProcessor } from '../../processors/endProcessor.ts';
import { engageProcessor } from '../../processors/engageProcessor.ts';
import { addLocation } from '../../processors/locations.ts';
import { planProcessor } from '../../processors/planProcessor.ts';
import {
  CLAUSES,
  type GuaranteeKind,
  type LocationKind,
  type NoticeResponse,
  type ProofKind,
  type TransferMechanism,
} from '../../processors/processorWords.ts';
import { recordTraining, recordUndertaking } from '../../processors/recordProof.ts';
import type { Step } from './dutyActs.ts';
import { reviewsProof, sendFile } from './proofActs.ts';
import type { Somebody, Story, Writer } from './story.ts';

/** A processor of the story: who follows it, for which party, who answers for the other one. */
interface Firm {
  name: string;
  service: string;
  party: 'DINUM' | 'DNUM';
}

const FOLLOWERS = { DINUM: 'claude.martin', DNUM: 'camille.roux' } as const;
const OFFICERS = { DINUM: 'dominique.petit', DNUM: 'claude.martin' } as const;

type Act = (writer: Writer, story: Story, processorId: string) => Promise<unknown>;

const by = (who: Somebody, daysAgo: number, { name }: Firm, act: Act): Step => ({
  daysAgo,
  act: async (story) => act(await story.as(who), story, story.recall(`processor ${name}`)),
});
const follows = (daysAgo: number, firm: Firm, act: Act): Step => by(FOLLOWERS[firm.party], daysAgo, firm, act);

const plans = (daysAgo: number, firm: Firm, plannedAgo: number): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(FOLLOWERS[firm.party]);
    const { name, service } = firm;
    const planned = { partyId: story.party(firm.party), name, service, plannedOn: story.day(plannedAgo) };
    story.remember(`processor ${name}`, await planProcessor(em, actor, story, planned));
  },
});

/** `endsAgo` counts like `daysAgo`: negative while the controller may still object. */
const announces = (daysAgo: number, firm: Firm, content: string, endsAgo?: number): Step =>
  follows(daysAgo, firm, ({ em, actor }, story, processorId) => {
    const objectionEndsOn = endsAgo === undefined ? null : story.day(endsAgo);
    return announceProcessor(em, actor, story, { processorId, content, objectionEndsOn });
  });

/** The only notice of a processor. */
async function noticeOf({ em }: Writer, processorId: string): Promise<string> {
  const [row] = await read<{ id: string }>(em, sql`select n.id from processor_notice n where n.processor_id = ${processorId}`);
  return row!.id;
}

const acknowledges = (daysAgo: number, firm: Firm): Step =>
  by(OFFICERS[firm.party], daysAgo, firm, async (writer, story, id) =>
    acknowledgeNotice(writer.em, writer.actor, story, { noticeId: await noticeOf(writer, id) }),
  );

const answers = (daysAgo: number, firm: Firm, response: NoticeResponse, words?: string): Step =>
  by(OFFICERS[firm.party], daysAgo, firm, async (writer, story, id) =>
    answerNotice(writer.em, writer.actor, story, { noticeId: await noticeOf(writer, id), response, words }),
  );

const settles = (daysAgo: number, firm: Firm, kind: LocationKind, country: string, mechanism?: TransferMechanism): Step =>
  follows(daysAgo, firm, ({ em, actor }, story, processorId) => addLocation(em, actor, story, { processorId, kind, country, mechanism }));

/** Its contract holds every clause. */
const checks = (daysAgo: number, firm: Firm): Step =>
  follows(daysAgo, firm, ({ em, actor }, story, processorId) => {
    const clauses = CLAUSES.map((clause, rank) => ({ clause, clauseAnswer: 'YES' as const, reference: `Contrat, article ${rank + 3}` }));
    return checkContract(em, actor, story, { processorId, clauses });
  });

const vouches = (daysAgo: number, firm: Firm, kind: GuaranteeKind, lastsFor: number): Step =>
  follows(daysAgo, firm, ({ em, actor }, story, processorId) =>
    addGuarantee(em, actor, story, { processorId, kind, validUntil: story.day(-lastsFor) }),
  );

const undertakes = (daysAgo: number, firm: Firm, file: string, lateReason?: string): Step =>
  follows(daysAgo, firm, async (writer, story, processorId) => {
    const uploadId = await sendFile(story, writer, file);
    const doneOn = story.setting.days.worked(daysAgo);
    return recordUndertaking(writer.em, writer.actor, story, { processorId, doneOn, uploadId, lateReason });
  });

const trains = (daysAgo: number, firm: Firm, words: string, file?: string): Step =>
  follows(daysAgo, firm, async (writer, story, processorId) => {
    const uploadId = file ? await sendFile(story, writer, file) : null;
    const doneOn = story.setting.days.worked(daysAgo);
    return recordTraining(writer.em, writer.actor, story, { processorId, doneOn, words, uploadId });
  });

/** Engaged on the day it is recorded, or on an earlier one where a reason says why it is told afterwards. */
const engages = (daysAgo: number, firm: Firm, engagedAgo = daysAgo, reason?: string): Step =>
  follows(daysAgo, firm, ({ em, actor }, story, processorId) =>
    engageProcessor(em, actor, story, { processorId, engagedOn: story.setting.days.worked(engagedAgo), reason }),
  );

/** The officer of the other party accepts the newest file of a kind for a duty. */
const accepts = (daysAgo: number, firm: Firm, kind: ProofKind, code: string): Step =>
  by(OFFICERS[firm.party], daysAgo, firm, async (writer, story, id) => {
    const [proof] = await read<{ evidenceId: string }>(
      writer.em,
      sql`select p.evidence_id as "evidenceId" from processor_proof p where p.processor_id = ${id} and p.kind = ${kind} order by p.rank desc limit 1`,
    );
    await reviewsProof(writer, story, proof!.evidenceId, code, { verdict: 'ACCEPTED' });
  });

const HOST: Firm = { name: 'Hébergerie du Littoral', service: 'Hébergement de l’application et de sa base', party: 'DINUM' };
const HELP: Firm = {
  name: 'Assistance Clairière',
  service: 'Outil d’assistance aux structures : tickets et pièces jointes',
  party: 'DINUM',
};
const MAIL: Firm = { name: 'Courriers du Ponant', service: 'Envoi des courriels et des SMS aux personnes domiciliées', party: 'DINUM' };
const REPAIR: Firm = { name: 'Atelier des Logiciels', service: 'Tierce maintenance applicative', party: 'DINUM' };
const BACKUP: Firm = { name: 'Coffre des Sables', service: 'Sauvegarde externalisée', party: 'DNUM' };
const FORMS: Firm = { name: 'Questions Ouvertes', service: 'Formulaires et enquêtes de satisfaction', party: 'DNUM' };
const COUNT: Firm = { name: 'Mesure Légère', service: 'Mesure d’audience des pages publiques', party: 'DNUM' };

/** Engaged and proven: the host, then the tool for help, to which the controller objected before it accepted. */
const PROVEN: Step[] = [
  plans(404, HOST, 386),
  announces(
    402,
    HOST,
    'Hébergement en France de l’application et de sa base ; données des personnes domiciliées ; contact : DPD de la DINUM.',
  ),
  acknowledges(400, HOST),
  settles(397, HOST, 'HOSTING', 'FR'),
  checks(396, HOST),
  vouches(396, HOST, 'SECNUMCLOUD', 420),
  undertakes(392, HOST, 'engagement-hebergeur.pdf'),
  engages(386, HOST),
  trains(380, HOST, 'Consignes de secret et de signalement relues avec les exploitants.'),
  accepts(378, HOST, 'UNDERTAKING', 'A1-STT-DINUM-2'),
  plans(112, HELP, 84),
  announces(110, HELP, 'Tickets d’assistance hébergés en France ; nom, courriel et pièces jointes des agents ; contact : DPD de la DINUM.'),
  acknowledges(109, HELP),
  answers(106, HELP, 'OBJECTION', 'Les pièces jointes peuvent contenir des pièces d’identité : dites combien de temps elles sont gardées.'),
  answers(97, HELP, 'NO_OBJECTION', 'Les pièces jointes sont effacées à la clôture du ticket : l’opposition est levée.'),
  settles(96, HELP, 'HOSTING', 'FR'),
  undertakes(88, HELP, 'engagement-assistance.pdf'),
  engages(84, HELP),
  accepts(77, HELP, 'UNDERTAKING', 'A1-STT-DINUM-2'),
  trains(74, HELP, 'Deux heures avec les conseillers : secret, pièces jointes, droits des personnes.', 'sensibilisation-prestataires.pdf'),
  accepts(66, HELP, 'TRAINING', 'A1-STT-DINUM-3'),
];

/** The forms, whose support answers from outside the European Economic Area under standard clauses; the backup that ended, whose copies are due to be deleted. */
const ENGAGED: Step[] = [
  plans(318, FORMS, 298),
  announces(316, FORMS, 'Enquêtes de satisfaction sans nom ; hébergement en France, assistance depuis les États-Unis.'),
  acknowledges(314, FORMS),
  settles(312, FORMS, 'SUPPORT', 'US', 'SCC'),
  undertakes(304, FORMS, 'engagement-formulaires.pdf'),
  engages(298, FORMS),
  trains(282, FORMS, 'Webinaire d’une heure avec l’éditeur : minimisation et champs libres.', 'sensibilisation-sous-traitants.pdf'),
  plans(372, BACKUP, 350),
  announces(370, BACKUP, 'Copie chiffrée et quotidienne de la base, gardée en France trente jours.'),
  acknowledges(368, BACKUP),
  undertakes(356, BACKUP, 'engagement-sauvegarde.pdf'),
  engages(350, BACKUP),
  trains(340, BACKUP, 'Consignes de restauration et de secret relues avec l’exploitant.'),
  follows(13, BACKUP, ({ em, actor }, story, processorId) =>
    endProcessor(em, actor, story, { processorId, endedOn: story.setting.days.worked(13) }),
  ),
];

/** Announced with the time to object running; given up; found engaged before anybody was told. */
const UNSETTLED: Step[] = [
  plans(52, REPAIR, 24),
  announces(50, REPAIR, 'Accès ponctuel à la base de recette, depuis la France ; contact : DPD de la DINUM.'),
  follows(38, REPAIR, ({ em, actor }, story, processorId) =>
    renounceProcessor(em, actor, story, { processorId, reason: 'La maintenance reste assurée par l’équipe, sans accès de tiers.' }),
  ),
  plans(41, COUNT, 47),
  engages(41, COUNT, 47, 'La mesure d’audience a été mise en ligne avec la nouvelle page d’accueil, avant toute annonce.'),
  undertakes(36, COUNT, 'clause-confidentialite-marche.pdf', 'La clause a été signée après la mise en ligne, avec le contrat.'),
  plans(9, MAIL, -20),
  announces(6, MAIL, 'Courriels et SMS de rappel ; adresses et numéros ; serveurs en France ; contact : DPD de la DINUM.', -12),
];

/** Seven processors: two engaged and proven, one of them after an objection; one helped from outside the European Economic Area; one to delete from; one told afterwards; one announced; one given up. */
export const PROCESSORS: Step[] = [...PROVEN, ...ENGAGED, ...UNSETTLED];
