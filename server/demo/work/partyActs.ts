import { agreeToAmendment } from '../../amendments/agreeToAmendment.ts';
import { compareAmendment, createAmendment } from '../../amendments/prepareAmendment.ts';
import { recordAmendmentCopy } from '../../amendments/recordCopy.ts';
import { read, sql } from '../../platform/db/read.ts';
import { acknowledgeRequest } from '../../requests/acknowledgeRequest.ts';
import { answerRequest } from '../../requests/answerRequest.ts';
import { makeRequest } from '../../requests/makeRequest.ts';
import type { RequestKind } from '../../requests/partyRequest.entity.ts';
import { agreeToShowcase } from '../../showcase/decideShowcase.ts';
import { findShowcase } from '../../showcase/showcase.queries.ts';
import type { Step } from './dutyActs.ts';
import type { Somebody, Story, Writer } from './story.ts';

/** From one party to another, about an entry of the catalogue's list; one of each in the story. */
export interface Told {
  kind: RequestKind;
  from: string;
  to: string;
  about: string;
  words: string;
  /** Of what is told: how many days ago the party came to know it. */
  knownAgo?: number;
}

async function requestOf({ em }: Writer, story: Story, about: string): Promise<{ requestId: string; version: number }> {
  const requestId = story.recall(`request ${about}`);
  const [row] = await read<{ version: number }>(em, sql`select q.version from party_request q where q.id = ${requestId}`);
  return { requestId, version: row!.version };
}

export const tells = (daysAgo: number, who: Somebody, { kind, from, to, about, words, knownAgo }: Told): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const establishedAt = knownAgo === undefined ? undefined : story.earlier(knownAgo);
    const parties = { fromPartyId: story.party(from), toPartyId: story.party(to) };
    story.remember(`request ${about}`, await makeRequest(em, actor, story, kind, { ...parties, aboutCode: about, words, establishedAt }));
  },
});

export const answers = (daysAgo: number, who: Somebody, about: string, answer: string): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    await answerRequest(writer.em, writer.actor, story, { ...(await requestOf(writer, story, about)), answer });
  },
});

export const acknowledges = (daysAgo: number, who: Somebody, about: string, acknowledgement?: string): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    await acknowledgeRequest(writer.em, writer.actor, story, { ...(await requestOf(writer, story, about)), acknowledgement });
  },
});

async function amendmentOf({ em }: Writer, story: Story): Promise<{ amendmentId: string; version: number }> {
  const amendmentId = story.recall('amendment');
  const [row] = await read<{ version: number }>(em, sql`select a.version from amendment a where a.id = ${amendmentId}`);
  return { amendmentId, version: row!.version };
}

/** The convention is given a later end, from a day on. */
export const prolongs = (daysAgo: number, who: Somebody, subject: string, effectiveAgo: number): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const { conventionId, days } = story.setting;
    const [effectiveOn, endsOn] = [days.worked(effectiveAgo), days.prolongedEnd];
    const id = await createAmendment(em, actor, story, { conventionId, subject, isEndChanged: true, endsOn, effectiveOn });
    story.remember('amendment', id);
    const writer = { em, actor };
    await compareAmendment(em, actor, story, await amendmentOf(writer, story));
  },
});

export const agrees = (daysAgo: number, who: Somebody, party: string): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    const signedOn = story.setting.days.worked(daysAgo);
    const asked = { ...(await amendmentOf(writer, story)), partyId: story.party(party), signedOn };
    await agreeToAmendment(writer.em, writer.actor, story, asked);
  },
});

export const copies = (daysAgo: number, who: Somebody, recipient: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const sentOn = story.setting.days.worked(daysAgo);
    await recordAmendmentCopy(em, actor, story, { amendmentId: story.recall('amendment'), recipient, sentOn });
  },
});

/** A signatory agrees that parts of the convention are shown to anybody. */
export const showsOutside = (daysAgo: number, who: Somebody, party: string, groupCodes: string[]): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const { conventionId } = story.setting;
    const { version } = (await findShowcase(em, conventionId, story.now()))!;
    await agreeToShowcase(em, actor, story, { conventionId, partyId: story.party(party), groupCodes, isIndexed: false, version });
  },
});
