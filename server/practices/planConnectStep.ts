import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { dayOf } from '../platform/asOf.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { Checks } from '../platform/validate.ts';
import { ConnectPlan } from './connectPlan.entity.ts';
import { ConnectStep } from './connectStep.entity.ts';
import { lockPractice, requireSeen } from './lockPractice.ts';
import { isReached } from './practice.checks.ts';
import type { PlanConnectStepInput } from './practice.inputs.ts';
import { type ConnectStage, PLANNED_STAGES, type PlannedStage } from './practiceWords.ts';

const isPlanned = (stage: ConnectStage): stage is PlannedStage => (PLANNED_STAGES as readonly ConnectStage[]).includes(stage);

/** A stage still to come, on a day to come. Refuses NEVER_PLANNED, STAGE_REACHED (connectStage), PAST_DAY (plannedOn). */
function checkPlan(checks: Checks, { connectStage, plannedOn }: PlanConnectStepInput, reached: ConnectStage | null, today: string): void {
  if (!isPlanned(connectStage)) {
    checks.refuse('connectStage', 'NEVER_PLANNED', {
      fr: 'Un abandon ne se prévoit pas : consignez-le quand il a eu lieu.',
      en: 'Giving up is not planned: record it once it has happened.',
    });
  } else if (isReached(reached, connectStage)) {
    checks.refuse('connectStage', 'STAGE_REACHED', {
      fr: 'Cette étape est déjà atteinte, ou dépassée : choisissez une étape à venir.',
      en: 'This stage is reached already, or passed: choose one to come.',
    });
  }
  if (plannedOn <= today) {
    checks.refuse('plannedOn', 'PAST_DAY', {
      fr: `Donnez un jour après le ${frenchDay(today)} : ce qui est atteint se consigne comme une étape.`,
      en: `Give a day after ${today}: what is reached is recorded as a stage.`,
    });
  }
}

/**
 * Says on which day a stage of FranceConnect is to be reached: it proves nothing. Said again of a stage, the new day takes the place of the one before;
 * nothing is written when it is known already. Returns the id of the obligation. Errors: NOT_FOUND, NOT_THIS_PRACTICE, NOT_THE_BOUND_TEAM,
 * NEVER_PLANNED, STAGE_REACHED (connectStage), PAST_DAY (plannedOn), RECORDED_MEANWHILE with the newest plan.
 */
export async function planConnectStep(em: EntityManager, actor: Actor, clock: Clock, input: PlanConnectStepInput): Promise<string> {
  return journaled(em, async (tx, note) => {
    const { obligationId: obligation, conventionId, by } = await lockPractice(tx, actor, input.obligationId, 'PLAN_STEP');
    const last = await newestOf(tx, ConnectPlan, { obligation });
    requireSeen(input.lastPlanId, last, { stage: last?.stage, plannedOn: last?.plannedOn, authorName: last?.authorName });
    const at = clock.now();
    const { connectStage, plannedOn } = input;
    const reached = (await newestOf(tx, ConnectStep, { obligation }))?.stage ?? null;
    const checks = new Checks();
    checkPlan(checks, input, reached, dayOf(at));
    checks.done();
    if (last?.stage === connectStage && last.plannedOn === plannedOn) return obligation;
    const stage = connectStage as PlannedStage;
    appendNext(tx, ConnectPlan, last, { obligation, stage, plannedOn, recordedAt: at, ...by });
    note({ chain: conventionId, action: 'obligation.connectStepPlanned', subject: { type: 'Obligation', id: obligation }, by, at });
    return obligation;
  });
}
