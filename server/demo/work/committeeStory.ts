import { closeCommittee } from '../../committees/closeCommittee.ts';
import type { AttendeeRole } from '../../committees/committeeWords.ts';
import { conveneCommittee } from '../../committees/conveneCommittee.ts';
import { estimateEnvelope } from '../../committees/estimateEnvelope.ts';
import { checkDecision, completeDecision } from '../../committees/followDecision.ts';
import { holdCommittee } from '../../committees/holdCommittee.ts';
import { planCommittee, recordSlides, rescheduleCommittee } from '../../committees/planCommittee.ts';
import { recordMinutes } from '../../committees/recordMinutes.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { Step } from './dutyActs.ts';
import { reviewsProof, sendFile } from './proofActs.ts';
import type { Somebody, Story, Writer } from './story.ts';

const ORGANISER = 'camille.roux';
const GUEST = 'DINUM';
const PLACE = 'Salle du numérique, ministère';
const HOLDING = 'ART2-GOV-DNUM-3';
const CHAIRING = 'ART2-GOV-DNUM-4';
const ATTENDING = 'ART2-GOV-DINUM-5';

type On = { committeeId: string; version: number };
type Act = (writer: Writer, story: Story, on: On) => Promise<unknown>;

async function committeeOf({ em }: Writer, story: Story, name: string): Promise<On> {
  const committeeId = story.recall(`committee ${name}`);
  const [row] = await read<{ version: number }>(em, sql`select c.version from committee c where c.id = ${committeeId}`);
  return { committeeId, version: row!.version };
}

const does = (daysAgo: number, name: string, act: Act, who: Somebody = ORGANISER): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    await act(writer, story, await committeeOf(writer, story, name));
  },
});

/** The day of a committee is one of work, past or to come; so many days ago, or ahead where the figure is negative. */
const dayOfIt = (story: Story, ago: number) => story.setting.days.worked(ago);

const plans = (daysAgo: number, name: string, plannedAgo: number): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(ORGANISER);
    const planned = { partyId: story.party('DNUM'), plannedOn: dayOfIt(story, plannedAgo), place: PLACE };
    story.remember(`committee ${name}`, await planCommittee(em, actor, story, planned));
  },
});

const convenes = (daysAgo: number, name: string): Step =>
  does(daysAgo, name, ({ em, actor }, story, on) => conveneCommittee(em, actor, story, { ...on, invitedPartyIds: [story.party(GUEST)] }));

const postpones = (daysAgo: number, name: string, plannedAgo: number, reason: string): Step =>
  does(daysAgo, name, ({ em, actor }, story, on) =>
    rescheduleCommittee(em, actor, story, { ...on, plannedOn: dayOfIt(story, plannedAgo), place: PLACE, reason }),
  );

const sends = (daysAgo: number, name: string): Step =>
  does(daysAgo, name, ({ em, actor }, story, on) => recordSlides(em, actor, story, on));

/** Who was expected: as whom, for which party, none for one of no party, and whether they came. */
type Seat = [AttendeeRole, party: string | null, isPresent: boolean];

interface Holding
  extends Omit<
    Parameters<typeof holdCommittee>[3],
    'committeeId' | 'version' | 'heldOn' | 'chairPartyId' | 'attendance' | 'decisions' | 'grantedUntilOn'
  > {
  heldAgo: number;
  seats: Seat[];
  grantedUntilAgo: number;
  /** What was decided, who carries it out, by when. */
  decided: [words: string, party: string, dueAgo: number][];
}

const holds = (daysAgo: number, name: string, { heldAgo, seats, grantedUntilAgo, decided, ...told }: Holding): Step =>
  does(daysAgo, name, ({ em, actor }, story, on) =>
    holdCommittee(em, actor, story, {
      ...on,
      ...told,
      heldOn: dayOfIt(story, heldAgo),
      chairPartyId: story.party('DNUM'),
      attendance: seats.map(([attendeeRole, code, isPresent]) => ({ attendeeRole, partyId: code && story.party(code), isPresent })),
      grantedUntilOn: story.day(grantedUntilAgo),
      decisions: decided.map(([words, code, dueAgo]) => ({ words, partyId: story.party(code), dueOn: story.day(dueAgo) })),
    }),
  );

/** Its minutes: a file kept beside the demonstration, else an address. */
const joins = (daysAgo: number, name: string, title: string, content: { file: string } | { url: string }): Step =>
  does(daysAgo, name, async (writer, story, on) => {
    const given = 'file' in content ? { uploadId: await sendFile(story, writer, content.file) } : content;
    return recordMinutes(writer.em, writer.actor, story, { ...on, title, ...given });
  });

/** Its minutes are accepted for what they prove of the party that organises it. */
const approves = (daysAgo: number, name: string, comment: string): Step =>
  does(
    daysAgo,
    name,
    async (writer, story, { committeeId }) => {
      const [row] = await read<{ id: string }>(writer.em, sql`select c.minutes_id as id from committee c where c.id = ${committeeId}`);
      for (const code of [HOLDING, CHAIRING]) await reviewsProof(writer, story, row!.id, code, { verdict: 'ACCEPTED', comment });
    },
    'alix.bernard',
  );

/** What it says of the party that came is accepted by the other one. */
const confirms = (daysAgo: number, name: string): Step =>
  does(
    daysAgo,
    name,
    async (writer, story, { committeeId }) => {
      const [row] = await read<{ id: string }>(
        writer.em,
        sql`select l.evidence_id as id from evidence_link l join occurrence oc on oc.id = l.occurrence_id
          where l.obligation_id = ${story.obligation(ATTENDING)} and oc.cause_key = ${committeeId}`,
      );
      await reviewsProof(writer, story, row!.id, ATTENDING, { verdict: 'ACCEPTED' });
    },
    'dominique.petit',
  );

const closes = (daysAgo: number, name: string): Step =>
  does(daysAgo, name, ({ em, actor }, story, on) => closeCommittee(em, actor, story, on));

async function decisionOf({ em }: Writer, { committeeId }: On, number: number): Promise<string> {
  const [row] = await read<{ id: string }>(
    em,
    sql`select d.id from committee_decision d where d.committee_id = ${committeeId} and d.number = ${number}`,
  );
  return row!.id;
}

const completes = (daysAgo: number, who: Somebody, name: string, number: number): Step =>
  does(
    daysAgo,
    name,
    async (writer, story, on) => completeDecision(writer.em, writer.actor, story, { decisionId: await decisionOf(writer, on, number) }),
    who,
  );

/** A later committee looked at it. */
const checks = (daysAgo: number, name: string, number: number, later: string, words: string): Step =>
  does(daysAgo, name, async (writer, story, on) => {
    const decisionId = await decisionOf(writer, on, number);
    return checkDecision(writer.em, writer.actor, story, { decisionId, committeeId: story.recall(`committee ${later}`), words });
  });

const estimates = (daysAgo: number, exhaustedAgo: number, words: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as('lou.fontaine');
    await estimateEnvelope(em, actor, story, { partyId: story.party('DNUM'), exhaustedOn: story.day(exhaustedAgo), words });
  },
});

/** The first, three weeks late, grants six weeks of provisional budget. */
const FIRST: Step[] = [
  plans(262, 'first', 246),
  convenes(256, 'first'),
  postpones(249, 'first', 221, 'La présidente du comité n’est pas disponible avant cette date ; la DINUM en est prévenue.'),
  sends(229, 'first'),
  holds(219, 'first', {
    heldAgo: 221,
    chairFunction: 'Directrice du numérique',
    seats: [
      ['SPONSOR_TOP', 'DNUM', true],
      ['INTRAPRENEUR', 'DNUM', true],
      ['PROGRAMME_PORTFOLIO', 'DINUM', true],
      ['USER', null, false],
    ],
    outcome: 'CONTINUE_PROVISIONAL',
    grantedAmount: '40000',
    grantedUntilAgo: 175,
    successCriteria: ['Les statistiques d’usage sont publiques.', 'Quatre-vingts structures domiciliataires actives.'],
    decided: [
      ['Publier les statistiques d’usage du service.', 'DNUM', 195],
      ['Relire le plan de déploiement dans les départements pilotes.', 'DINUM', 200],
    ],
    lateReason: 'La présidente du comité n’était pas disponible avant cette date ; la DINUM avait été prévenue.',
  }),
  joins(217, 'first', 'Relevé de décisions du premier comité d’investissement', { file: 'releve-comite-investissement.pdf' }),
  approves(208, 'first', 'Tenu hors délai, mais décisions claires et chiffrées.'),
  confirms(206, 'first'),
  closes(205, 'first'),
  completes(198, 'camille.roux', 'first', 1),
  completes(193, 'claude.martin', 'first', 2),
];

/** The second, before what was granted ends, looks at what the first decided. */
const SECOND: Step[] = [
  plans(207, 'second', 190),
  convenes(204, 'second'),
  sends(197, 'second'),
  holds(189, 'second', {
    heldAgo: 190,
    chairFunction: 'Directrice du numérique',
    seats: [
      ['SPONSOR_TOP', 'DNUM', true],
      ['INTRAPRENEUR', 'DNUM', true],
      ['PROGRAMME_PORTFOLIO', 'DINUM', true],
      ['PROGRAMME_LEADERSHIP', 'DINUM', true],
    ],
    outcome: 'CONTINUE',
    grantedAmount: '180000',
    grantedUntilAgo: -60,
    successCriteria: ['Deux cents structures domiciliataires actives.', 'Un audit d’accessibilité publié.'],
    decided: [
      ['Faire auditer l’accessibilité du parcours d’inscription.', 'DNUM', 60],
      ['Présenter le service aux autres directions du ministère.', 'DINUM', 30],
    ],
  }),
  checks(188, 'first', 1, 'second', 'Statistiques en ligne, relues en séance.'),
  checks(188, 'first', 2, 'second', 'Plan relu, deux départements ajoutés.'),
  joins(187, 'second', 'Relevé de décisions du deuxième comité d’investissement', {
    url: 'https://publications.example.org/comites/domifa-2',
  }),
  approves(181, 'second', 'Preuves demandées apportées, suite donnée claire.'),
  confirms(180, 'second'),
  closes(179, 'second'),
  completes(66, 'camille.roux', 'second', 1),
];

/** The third is late already, convened, and its slides are to be sent. */
const THIRD: Step[] = [plans(20, 'third', -9), convenes(12, 'third')];

/** The investment committees: one held late that granted a provisional budget, the one that followed its decisions, and the one to come. */
export const COMMITTEES: Step[] = [
  ...FIRST,
  ...SECOND,
  estimates(95, -60, 'Au rythme des bons de commande passés depuis le début de l’année.'),
  ...THIRD,
];
