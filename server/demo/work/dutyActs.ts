import { answerProfile } from '../../conventions/answerProfile.ts';
import { endBreach } from '../../obligations/breaches/endBreach.ts';
import { recordBreach } from '../../obligations/breaches/recordBreach.ts';
import { contestObligation } from '../../obligations/contestations/contestObligation.ts';
import { replyToContestation } from '../../obligations/contestations/replyToContestation.ts';
import { resolveContestation } from '../../obligations/contestations/resolveContestation.ts';
import type { DeclarationStatus } from '../../obligations/declaration.entity.ts';
import { declareObligation } from '../../obligations/declareObligation.ts';
import { setApplicability } from '../../obligations/setApplicability.ts';
import { assignObligation, setDueDate } from '../../obligations/sharing/shareWork.ts';
import { recordUse } from '../../obligations/uses/recordUse.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { Somebody, Story } from './story.ts';

/** Something somebody did, so many days before the demonstration is laid. */
export interface Step {
  daysAgo: number;
  act(story: Story): Promise<unknown>;
}

/** Of an occurrence: so many days ago it was done, and why it was late. */
interface Done {
  doneAgo?: number;
  lateReason?: string;
}

export const declares = (
  daysAgo: number,
  who: Somebody,
  code: string,
  status: DeclarationStatus,
  comment?: string,
  { doneAgo, lateReason }: Done = {},
): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const doneAt = doneAgo === undefined ? undefined : story.earlier(doneAgo).toISOString();
    await declareObligation(em, actor, story, { obligationId: story.obligation(code), status, comment, doneAt, lateReason });
  },
});

export const decides = (daysAgo: number, who: Somebody, code: string, isApplicable: boolean, reason: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await setApplicability(em, actor, story, { obligationId: story.obligation(code), isApplicable, reason });
  },
});

export const contests = (daysAgo: number, who: Somebody, code: string, reason: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const obligationId = story.obligation(code);
    await contestObligation(em, actor, story, { obligationId, reason });
    const [open] = await read<{ id: string }>(
      em,
      sql`select k.id from contestation k where k.obligation_id = ${obligationId} order by k.id desc limit 1`,
    );
    story.remember(`contestation ${code}`, open!.id);
  },
});

export const replies = (daysAgo: number, who: Somebody, code: string, body: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await replyToContestation(em, actor, story, { contestationId: story.recall(`contestation ${code}`), body });
  },
});

export const resolves = (daysAgo: number, who: Somebody, code: string, resolution: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await resolveContestation(em, actor, story, { contestationId: story.recall(`contestation ${code}`), resolution });
  },
});

export const assigns = (daysAgo: number, who: Somebody, code: string, assignee: Somebody): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await assignObligation(em, actor, story, story.obligation(code), (await story.as(assignee)).actor.personId);
  },
});

/** `dueAgo` counts like `daysAgo`: negative where the day is still to come. */
export const plans = (daysAgo: number, who: Somebody, code: string, dueAgo: number): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await setDueDate(em, actor, story, story.obligation(code), story.day(dueAgo));
  },
});

export const recordsBreach = (daysAgo: number, who: Somebody, code: string, brokenAgo: number, facts: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const brokenOn = story.setting.days.worked(brokenAgo);
    story.remember(`breach ${code}`, await recordBreach(em, actor, story, { obligationId: story.obligation(code), brokenOn, facts }));
  },
});

export const endsBreach = (daysAgo: number, who: Somebody, code: string, endedAgo: number, ending: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const breachId = story.recall(`breach ${code}`);
    const [row] = await read<{ version: number }>(em, sql`select b.version from breach b where b.id = ${breachId}`);
    await endBreach(em, actor, story, { breachId, endedOn: story.setting.days.worked(endedAgo), ending, version: row!.version });
  },
});

export const uses = (daysAgo: number, who: Somebody, code: string, usedAgo: number, description: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const usedOn = story.setting.days.worked(usedAgo);
    await recordUse(em, actor, story, { obligationId: story.obligation(code), usedOn, description });
  },
});

export const answersProfile = (daysAgo: number, who: Somebody, key: string, value: boolean): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await answerProfile(em, actor, story, { conventionId: story.setting.conventionId, key, value });
  },
});
