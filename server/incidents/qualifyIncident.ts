import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { conflict } from '../platform/errors.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, isSameId } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import { checkRange } from '../registers/order.checks.ts';
import { type DismissIncidentInput, GROUNDS, type QualifyIncidentInput } from './acts.inputs.ts';
import { announceIncident } from './announceIncident.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { IncidentAssessment } from './incidentAssessment.entity.ts';
import { lockIncident } from './lockIncident.ts';
import { settleIncident } from './settleIncident.ts';

const VERBS = { QUALIFY: 'incident.qualified', DISMISS: 'incident.dismissed' } as const;

function readAssessment(input: QualifyIncidentInput) {
  const checks = new Checks();
  if (input.level === 'NOT_A_BREACH') {
    checks.refuse('level', 'LEVEL_OF_RISK', {
      fr: 'Choisissez un niveau de risque ; l’absence de violation se dit à part (« Pas une violation »).',
      en: 'Choose a level of risk; that it is no breach is said apart ("Not a breach").',
    });
  }
  const grounds = checks.text('grounds', input.grounds, GROUNDS);
  const consequences = checks.optionalText('consequences', input.consequences, LENGTHS.text);
  const { peopleMin = null, peopleMax = null, recordsMin = null, recordsMax = null } = input;
  checkRange(checks, ['peopleMin', 'peopleMax'], peopleMin, peopleMax);
  checkRange(checks, ['recordsMin', 'recordsMax'], recordsMin, recordsMax);
  checks.done();
  const dataCategories = [...new Set(input.dataCategories ?? [])];
  const peopleCategories = [...new Set(input.peopleCategories ?? [])];
  return { level: input.level, grounds, consequences, dataCategories, peopleCategories, peopleMin, peopleMax, recordsMin, recordsMax };
}

type Assessed = ReturnType<typeof readAssessment>;

async function assess(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  verb: keyof typeof VERBS,
  input: DismissIncidentInput,
  said: Assessed,
) {
  return journaled(em, async (tx, note) => {
    const { incident, known } = await lockIncident(tx, actor, input.incidentId);
    const by = signAs(actor, incidentVerbs.require(verb, actor, known.weighed));
    const last = await newestOf(tx, IncidentAssessment, { incident: incident.id });
    if (!isSameId(input.lastAssessmentId, last?.id)) {
      const { level, grounds, recordedAt, authorName } = last ?? { level: null, grounds: null, recordedAt: null, authorName: null };
      throw conflict(
        'QUALIFIED_MEANWHILE',
        {
          fr: 'Une autre qualification a été inscrite entre-temps : relisez-la avant de qualifier.',
          en: 'Another assessment was recorded meanwhile: read it before assessing.',
        },
        { level, grounds, recordedAt, authorName },
      );
    }
    const at = clock.now();
    appendNext(tx, IncidentAssessment, last, { incident: incident.id, ...said, recordedAt: at, ...by });
    await tx.flush();
    await announceIncident(tx, incident.id, at);
    await settleIncident(tx, actor, incident.id, { by, at, newFact: 'ASSESSMENT' });
    note({ chain: chainOf(known.weighed), action: VERBS[verb], subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}

/**
 * The data protection officer of the controller says what an incident is for people, anew if need be; a high risk opens what is owed to them.
 * Returns the id. Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, INCIDENT_CLOSED, LEVEL_OF_RISK, TOO_SHORT (grounds), NEGATIVE, RANGE_REVERSED,
 * QUALIFIED_MEANWHILE with the other assessment.
 */
export async function qualifyIncident(em: EntityManager, actor: Actor, clock: Clock, input: QualifyIncidentInput): Promise<string> {
  return assess(em, actor, clock, 'QUALIFY', input, readAssessment(input));
}

/**
 * The same officer says that no personal data was hit, which makes what was opened needless. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, NOT_A_BREACH, INCIDENT_CLOSED, TOO_SHORT (grounds), QUALIFIED_MEANWHILE.
 */
export async function dismissIncident(em: EntityManager, actor: Actor, clock: Clock, input: DismissIncidentInput): Promise<string> {
  const said = readAssessment({ ...input, level: 'NO_RISK' });
  return assess(em, actor, clock, 'DISMISS', input, { ...said, level: 'NOT_A_BREACH' });
}
