import { read, type Sql, sql } from '../../platform/db/read.ts';
import { placeFeedbackButton, recordSatisfaction } from '../../practices/askForOpinions.ts';
import { recordServiceAddress, recordServicePhase } from '../../practices/describeService.ts';
import type { AddressKind, ConnectStage, ServicePhaseName } from '../../practices/practiceWords.ts';
import { recordConnectStep } from '../../practices/recordConnectStep.ts';
import { recordMissionLetter } from '../../practices/recordMissionLetter.ts';
import type { Step } from './dutyActs.ts';
import { sendFile } from './proofActs.ts';
import type { Somebody, Writer } from './story.ts';

/** The newest of what was recorded, as who records next has read it. */
async function newest({ em }: Writer, from: Sql): Promise<string | undefined> {
  const [row] = await read<{ id: string }>(em, sql`select x.id from ${from} order by x.rank desc limit 1`);
  return row?.id;
}

export const saysPhase = (daysAgo: number, who: Somebody, phaseName: ServicePhaseName, sinceAgo: number): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    const { conventionId, days } = story.setting;
    const lastPhaseId = await newest(writer, sql`service_phase x where x.convention_id = ${conventionId}`);
    await recordServicePhase(writer.em, writer.actor, story, { conventionId, phaseName, startedOn: days.worked(sinceAgo), lastPhaseId });
  },
});

export const givesAddress = (daysAgo: number, who: Somebody, addressKind: AddressKind, url: string): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    await recordServiceAddress(em, actor, story, { conventionId: story.setting.conventionId, addressKind, url });
  },
});

export const reachesStage = (daysAgo: number, who: Somebody, code: string, connectStage: ConnectStage, reason?: string): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    const obligationId = story.obligation(code);
    const lastStepId = await newest(writer, sql`connect_step x where x.obligation_id = ${obligationId}`);
    const reachedOn = story.setting.days.worked(daysAgo);
    await recordConnectStep(writer.em, writer.actor, story, { obligationId, connectStage, reachedOn, reason, lastStepId });
  },
});

interface Button {
  placement: string;
  url: string;
  followUp: string;
}

export const placesButton = (daysAgo: number, who: Somebody, code: string, button: Button): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const placedOn = story.setting.days.worked(daysAgo);
    await placeFeedbackButton(em, actor, story, { obligationId: story.obligation(code), placedOn, ...button });
  },
});

/** Of the month in which a day some days earlier fell. */
export const tellsMonth = (daysAgo: number, who: Somebody, code: string, ago: number, satisfaction: string, answerCount: number): Step => ({
  daysAgo,
  act: async (story) => {
    const { em, actor } = await story.as(who);
    const month = story.day(ago).slice(0, 7);
    await recordSatisfaction(em, actor, story, { obligationId: story.obligation(code), month, satisfaction, answerCount });
  },
});

interface Letter {
  /** Name the story gives its proof. */
  title: string;
  file: string;
  signedAgo: number;
  sharePercent: number;
  powers: string;
  reportingClause: string;
}

/** From the day it was signed until the last day of the convention once prolonged. */
export const recordsLetter = (daysAgo: number, who: Somebody, code: string, { title, file, signedAgo, ...letter }: Letter): Step => ({
  daysAgo,
  act: async (story) => {
    const writer = await story.as(who);
    const { days } = story.setting;
    const signedOn = days.worked(signedAgo);
    const uploadId = await sendFile(story, writer, file);
    const dates = { signedOn, startsOn: signedOn, endsOn: days.prolongedEnd };
    const id = await recordMissionLetter(writer.em, writer.actor, story, {
      obligationId: story.obligation(code),
      ...dates,
      ...letter,
      uploadId,
    });
    const [kept] = await read<{ evidenceId: string }>(
      writer.em,
      sql`select x.evidence_id as "evidenceId" from mission_letter x where x.obligation_id = ${id} order by x.rank desc limit 1`,
    );
    story.remember(`proof ${title}`, kept!.evidenceId);
  },
});
