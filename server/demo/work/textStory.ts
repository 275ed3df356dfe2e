import type { TextKind } from '../../catalogues/textKinds.ts';
import { reviewEvidence } from '../../evidence/reviewEvidence.ts';
import { addTextVersion } from '../../legal-texts/addTextVersion.ts';
import { answerReservation } from '../../legal-texts/answerReservation.ts';
import { askOpinion } from '../../legal-texts/askOpinion.ts';
import { checkPage } from '../../legal-texts/checkPage.ts';
import { giveOpinion } from '../../legal-texts/giveOpinion.ts';
import { openLegalText } from '../../legal-texts/openText.ts';
import { publishText } from '../../legal-texts/publishText.ts';
import type { OpinionKind, ReservationOutcome } from '../../legal-texts/textWords.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { Step } from './dutyActs.ts';
import type { Somebody, Story, Writer } from './story.ts';

const acts = (daysAgo: number, who: Somebody, act: (writer: Writer, story: Story) => Promise<unknown>): Step => ({
  daysAgo,
  act: async (story) => act(await story.as(who), story),
});

/** The newest version of a text of the story. */
async function newest({ em }: Writer, story: Story, name: string): Promise<string> {
  const [row] = await read<{ id: string }>(
    em,
    sql`select v.id from legal_text_version v where v.legal_text_id = ${story.recall(name)} order by v.number desc limit 1`,
  );
  return row!.id;
}

interface Opened {
  name: string;
  kind: TextKind;
  title: string;
  words: string;
  /** So many days ago, or to come where the figure is negative. */
  plannedAgo?: number;
  alertWithinHours?: number;
}

const opens = (daysAgo: number, who: Somebody, { name, kind, title, words, plannedAgo, alertWithinHours }: Opened): Step =>
  acts(daysAgo, who, async ({ em, actor }, story) => {
    const plannedOn = plannedAgo === undefined ? null : story.setting.days.before(plannedAgo);
    const content = { words, plannedOn, alertWithinHours };
    story.remember(name, await openLegalText(em, actor, story, { partyId: story.party('DNUM'), kind, title, content }));
  });

const asks = (daysAgo: number, who: Somebody, name: string, dueAgo?: number): Step =>
  acts(daysAgo, who, async (writer, story) => {
    const answerDueOn = dueAgo === undefined ? null : story.setting.days.before(dueAgo);
    await askOpinion(writer.em, writer.actor, story, { versionId: await newest(writer, story, name), answerDueOn });
  });

const advises = (daysAgo: number, name: string, opinion: OpinionKind, reservations: string[] = []): Step =>
  acts(daysAgo, 'claude.martin', async (writer, story) =>
    giveOpinion(writer.em, writer.actor, story, {
      ...{ versionId: await newest(writer, story, name), opinion },
      reservations: reservations.map((words) => ({ words })),
    }),
  );

/** The writer of a text answers a reservation of its last opinion. */
const answers = (daysAgo: number, who: Somebody, name: string, rank: number, outcome: ReservationOutcome, words: string): Step =>
  acts(daysAgo, who, async (writer, story) => {
    const [row] = await read<{ id: string }>(
      writer.em,
      sql`select w.id from opinion_reservation w join opinion_request q on q.id = w.opinion_request_id
          join legal_text_version v on v.id = q.text_version_id
        where v.legal_text_id = ${story.recall(name)} and w.rank = ${rank} order by v.number desc limit 1`,
    );
    await answerReservation(writer.em, writer.actor, story, { reservationId: row!.id, outcome, words });
  });

const publishes = (daysAgo: number, who: Somebody, name: string, url?: string): Step =>
  acts(daysAgo, who, async (writer, story) =>
    publishText(writer.em, writer.actor, story, { versionId: await newest(writer, story, name), url }),
  );

const looks = (daysAgo: number, who: Somebody, name: string): Step =>
  acts(daysAgo, who, async (writer, story) =>
    checkPage(writer.em, writer.actor, story, { versionId: await newest(writer, story, name), pageOutcome: 'SAYS_THIS' }),
  );

/** The publication of a text, accepted as the proof of what it is the writing of. */
const accepts = (daysAgo: number, name: string): Step =>
  acts(daysAgo, 'claude.martin', async ({ em, actor }, story) => {
    const served = await read<{ obligationId: string; evidenceVersionId: string }>(
      em,
      sql`select l.obligation_id as "obligationId", (select v.id from evidence_version v where v.evidence_id = t.proof_id order by v.number desc limit 1)
          as "evidenceVersionId"
        from legal_text t join evidence_link l on l.evidence_id = t.proof_id and l.unlinked_at is null where t.id = ${story.recall(name)}`,
    );
    for (const each of served) await reviewEvidence(em, actor, story, { ...each, verdict: 'ACCEPTED' });
  });

const SITE = 'https://domifa.fabrique.social.gouv.fr';
const TERMS = 'Le service est fourni gratuitement aux organismes domiciliataires. Chaque compte est personnel.';

/**
 * Four texts: a procedure in force, which sets the time to alert; a legal notice published with a favourable opinion; terms of use written again after
 * two reservations, one taken up, then published; a privacy policy whose opinion is awaited.
 */
export const TEXTS: Step[] = [
  opens(140, 'dominique.petit', {
    ...{ name: 'procedure', kind: 'BREACH_PROCEDURE', title: 'Procédure de notification des violations', alertWithinHours: 24 },
    words: 'Toute violation constatée par la DINUM est signalée au délégué de la DNUM dans les 24 heures, par courriel, puis sur Garant.',
  }),
  publishes(133, 'dominique.petit', 'procedure'),
  accepts(128, 'procedure'),
  opens(82, 'camille.roux', {
    ...{ name: 'notice', kind: 'LEGAL_NOTICE', title: 'Mentions légales de DomiFa', plannedAgo: 60 },
    words: 'Éditeur : direction générale de la cohésion sociale. Directeur de la publication : son directeur général. Hébergeur : OVH SAS.',
  }),
  asks(81, 'camille.roux', 'notice'),
  advises(73, 'notice', 'FAVOURABLE'),
  publishes(62, 'camille.roux', 'notice', `${SITE}/mentions-legales`),
  accepts(55, 'notice'),
  looks(20, 'camille.roux', 'notice'),
  opens(58, 'camille.roux', { name: 'terms', kind: 'TERMS_OF_USE', title: 'Conditions d’utilisation de DomiFa', words: TERMS }),
  asks(57, 'camille.roux', 'terms'),
  advises(50, 'terms', 'WITH_RESERVATIONS', [
    'La durée de conservation des comptes inactifs est à préciser.',
    'Le tribunal compétent pourrait être nommé dans les conditions.',
  ]),
  answers(45, 'camille.roux', 'terms', 1, 'TAKEN_UP', 'La version suivante dit qu’un compte inactif deux ans est supprimé.'),
  answers(
    45,
    'camille.roux',
    'terms',
    2,
    'NOT_TAKEN_UP',
    'Le service est gratuit et public : les règles ordinaires de compétence suffisent.',
  ),
  acts(44, 'camille.roux', async (writer, story) =>
    addTextVersion(writer.em, writer.actor, story, {
      legalTextId: story.recall('terms'),
      lastVersionId: await newest(writer, story, 'terms'),
      content: { words: `${TERMS} Un compte inactif deux ans est supprimé.`, note: 'La durée de conservation des comptes est dite.' },
    }),
  ),
  asks(43, 'camille.roux', 'terms'),
  advises(36, 'terms', 'FAVOURABLE'),
  publishes(29, 'camille.roux', 'terms', `${SITE}/cgu`),
  accepts(22, 'terms'),
  opens(8, 'camille.roux', {
    ...{ name: 'policy', kind: 'PRIVACY_POLICY', title: 'Politique de confidentialité de DomiFa', plannedAgo: -16 },
    words: 'Finalités, durées, sous-traitants et droits des personnes sont dits page par page ; le contact est le délégué de la DNUM.',
  }),
  asks(7, 'camille.roux', 'policy', -9),
];
