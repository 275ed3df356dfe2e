import { read, sql } from '../../platform/db/read.ts';
import { acknowledgeHandOver } from '../../rights-requests/acknowledgeHandOver.ts';
import { answerRightsRequest } from '../../rights-requests/answerRightsRequest.ts';
import { askPerson } from '../../rights-requests/askPerson.ts';
import { closeRightsRequest } from '../../rights-requests/closeRightsRequest.ts';
import { extendRightsRequest } from '../../rights-requests/extendRightsRequest.ts';
import { handOverRightsRequest } from '../../rights-requests/handOverRightsRequest.ts';
import { receiveRightsRequest } from '../../rights-requests/receiveRightsRequest.ts';
import { recordReply } from '../../rights-requests/recordReply.ts';
import type { Right, RightsChannel } from '../../rights-requests/rightsWords.ts';
import type { Step } from './dutyActs.ts';
import type { Somebody, Story, Writer } from './story.ts';

const acts = (daysAgo: number, who: Somebody, act: (writer: Writer, story: Story) => Promise<unknown>): Step => ({
  daysAgo,
  act: async (story) => act(await story.as(who), story),
});

const receives = (daysAgo: number, who: Somebody, name: string, party: string, channel: RightsChannel, rights: Right[]): Step =>
  acts(daysAgo, who, async ({ em, actor }, story) => {
    story.remember(`rights ${name}`, await receiveRightsRequest(em, actor, story, { partyId: story.party(party), rights, channel }));
  });

/** The only record of a kind that a request has. */
async function onlyOne({ em }: Writer, table: string, requestId: string): Promise<string> {
  const [row] = await read<{ id: string }>(em, sql`select x.id from ${sql.table(table)} x where x.request_id = ${requestId}`);
  return row!.id;
}

const handsOver = (daysAgo: number, name: string, content: string): Step =>
  acts(daysAgo, 'claude.martin', ({ em, actor }, story) =>
    handOverRightsRequest(em, actor, story, {
      rightsRequestId: story.recall(`rights ${name}`),
      fromPartyId: story.party('DINUM'),
      content,
    }),
  );

const acknowledges = (daysAgo: number, name: string): Step =>
  acts(daysAgo, 'dominique.petit', async (writer, story) =>
    acknowledgeHandOver(writer.em, writer.actor, story, {
      handOverId: await onlyOne(writer, 'rights_hand_over', story.recall(`rights ${name}`)),
    }),
  );

const answers = (
  daysAgo: number,
  name: string,
  said: Omit<Parameters<typeof answerRightsRequest>[3], 'rightsRequestId' | 'channel'>,
): Step =>
  acts(daysAgo, 'dominique.petit', ({ em, actor }, story) =>
    answerRightsRequest(em, actor, story, { rightsRequestId: story.recall(`rights ${name}`), channel: 'EMAIL', ...said }),
  );

const closes = (daysAgo: number, name: string): Step =>
  acts(daysAgo, 'dominique.petit', ({ em, actor }, story) =>
    closeRightsRequest(em, actor, story, { rightsRequestId: story.recall(`rights ${name}`) }),
  );

const ANSWERED: Step[] = [
  receives(240, 'camille.roux', 'access', 'DNUM', 'EMAIL', ['ACCESS']),
  answers(226, 'access', { kind: 'GRANTED' }),
  closes(225, 'access'),
  receives(180, 'claude.martin', 'erasure', 'DINUM', 'FORM', ['ACCESS', 'ERASURE']),
  handsOver(178, 'erasure', 'Demande arrivée par le formulaire de contact du service, avec sa pièce jointe.'),
  acknowledges(178, 'erasure'),
  answers(162, 'erasure', {
    kind: 'PARTLY',
    reasons: 'L’accès est donné ; les attestations en cours de validité sont gardées jusqu’à leur terme.',
    isRemedyTold: true,
  }),
  closes(160, 'erasure'),
  receives(120, 'camille.roux', 'objection', 'DNUM', 'POST', ['OBJECTION']),
  acts(104, 'dominique.petit', ({ em, actor }, story) =>
    extendRightsRequest(em, actor, story, {
      rightsRequestId: story.recall('rights objection'),
      kind: 'COMPLEXITY',
      reason: 'Les données sont réparties entre trois organismes domiciliataires, à interroger un par un.',
    }),
  ),
  answers(64, 'objection', { kind: 'GRANTED' }),
  receives(76, 'camille.roux', 'correction', 'DNUM', 'EMAIL', ['RECTIFICATION']),
  answers(30, 'correction', { kind: 'GRANTED', lateReason: 'La pièce justificative a été égarée par le service du courrier.' }),
];

const WAITING: Step[] = [
  receives(12, 'camille.roux', 'doubt', 'DNUM', 'EMAIL', ['ACCESS', 'PORTABILITY']),
  acts(10, 'dominique.petit', ({ em, actor }, story) =>
    askPerson(em, actor, story, {
      rightsRequestId: story.recall('rights doubt'),
      kind: 'IDENTITY',
      reason: 'L’adresse n’est pas celle du compte, et deux personnes portent ce nom.',
    }),
  ),
  acts(5, 'dominique.petit', async (writer, story) =>
    recordReply(writer.em, writer.actor, story, {
      questionId: await onlyOne(writer, 'rights_question', story.recall('rights doubt')),
      outcome: 'ESTABLISHED',
    }),
  ),
  receives(3, 'claude.martin', 'handed', 'DINUM', 'FORM', ['ERASURE']),
  handsOver(2, 'handed', 'Demande arrivée par le formulaire de contact du service, sans pièce jointe.'),
];

/** Six requests of people: answered in time, in part, after an extension, late; one whose identity was in doubt, and one that waits to be acknowledged. */
export const RIGHTS_REQUESTS: Step[] = [...ANSWERED, ...WAITING];
