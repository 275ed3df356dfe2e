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
import { announceIncident } from './announceIncident.ts';
import { type DismissIncidentInput, GROUNDS, type QualifyIncidentInput } from './assessment.inputs.ts';
import { isAuthoritySpared, type KnownIncident } from './incident.rules.ts';
import { incidentVerbs } from './incident.verbs.ts';
import { IncidentAssessment } from './incidentAssessment.entity.ts';
import { lockIncident } from './lockIncident.ts';
import { settleIncident } from './settleIncident.ts';

const VERBS = { QUALIFY: 'incident.qualified', DISMISS: 'incident.dismissed' } as const;

/** Why who is not told is not: asked where the level leads there, refused where it does not. */
function readReasons(checks: Checks, { level, unnotifiedReason, uninformedReason }: QualifyIncidentInput, known: KnownIncident) {
  const refuse = (field: string) =>
    checks.refuse(field, 'LEVEL_TELLS', {
      fr: 'Ce niveau de risque demande de le dire : laissez ce champ vide, ou choisissez un autre niveau.',
      en: 'This level of risk asks to tell them: leave this field empty, or choose another level.',
    });
  if (level !== 'NO_RISK' && unnotifiedReason?.trim()) refuse('unnotifiedReason');
  if (level === 'HIGH_RISK' && uninformedReason?.trim()) refuse('uninformedReason');
  const isSpared = level === 'NO_RISK' && isAuthoritySpared(level, known.reading, known.weighed.isRestricted);
  return {
    unnotifiedReason: isSpared
      ? checks.text('unnotifiedReason', unnotifiedReason, LENGTHS.reason)
      : checks.optionalText('unnotifiedReason', unnotifiedReason, LENGTHS.reason),
    uninformedReason: checks.optionalText('uninformedReason', uninformedReason, LENGTHS.reason),
  };
}

function readNumbers(checks: Checks, { peopleMin = null, peopleMax = null, recordsMin = null, recordsMax = null }: QualifyIncidentInput) {
  checkRange(checks, ['peopleMin', 'peopleMax'], peopleMin, peopleMax);
  checkRange(checks, ['recordsMin', 'recordsMax'], recordsMin, recordsMax);
  return { peopleMin, peopleMax, recordsMin, recordsMax };
}

/** What is said of a risk, once everything that was given holds. */
function readAssessment(input: QualifyIncidentInput, known: KnownIncident) {
  const checks = new Checks();
  if (input.level === 'NOT_A_BREACH') {
    checks.refuse('level', 'LEVEL_OF_RISK', {
      fr: 'Choisissez un niveau de risque ; l’absence de violation se dit à part (« Pas une violation »).',
      en: 'Choose a level of risk; that it is no breach is said apart ("Not a breach").',
    });
  }
  const { level, gravity = null, likelihood = null, identifiability = null, vulnerablePeople = null, effectiveAccess = null } = input;
  const said = {
    level,
    grounds: checks.text('grounds', input.grounds, GROUNDS),
    consequences: checks.optionalText('consequences', input.consequences, LENGTHS.text),
    exposure: checks.optionalText('exposure', input.exposure, LENGTHS.text),
    dataCategories: [...new Set(input.dataCategories ?? [])],
    peopleCategories: [...new Set(input.peopleCategories ?? [])],
    ...{ gravity, likelihood, identifiability, vulnerablePeople, effectiveAccess },
    ...readNumbers(checks, input),
    ...readReasons(checks, input, known),
  };
  checks.done();
  return said;
}

/** That there is no risk to assess, and why. */
function readDismissal({ grounds }: DismissIncidentInput) {
  const checks = new Checks();
  const said = { level: 'NOT_A_BREACH' as const, grounds: checks.text('grounds', grounds, GROUNDS) };
  checks.done();
  return said;
}

type Said = ReturnType<typeof readAssessment> | ReturnType<typeof readDismissal>;

async function assess(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  verb: keyof typeof VERBS,
  input: DismissIncidentInput,
  sayOf: (known: KnownIncident) => Said,
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
    appendNext(tx, IncidentAssessment, last, { incident: incident.id, ...sayOf(known), recordedAt: at, ...by });
    await tx.flush();
    await announceIncident(tx, incident.id, at);
    await settleIncident(tx, actor, incident.id, { by, at, newFact: 'ASSESSMENT' });
    note({ chain: chainOf(known.weighed), action: VERBS[verb], subject: { type: 'Incident', id: incident.id }, by, at });
    return incident.id;
  });
}

/**
 * The data protection officer of the controller says what an incident is for people, anew if need be; a high risk opens what is owed to them.
 * Returns the id. Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, INCIDENT_CLOSED, LEVEL_OF_RISK, TOO_SHORT (grounds; unnotifiedReason where the
 * authority is spared), LEVEL_TELLS, NEGATIVE, RANGE_REVERSED, QUALIFIED_MEANWHILE with the other assessment.
 */
export async function qualifyIncident(em: EntityManager, actor: Actor, clock: Clock, input: QualifyIncidentInput): Promise<string> {
  return assess(em, actor, clock, 'QUALIFY', input, (known) => readAssessment(input, known));
}

/**
 * The same officer says that no personal data was hit, which makes what was opened needless. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_CONTROLLER_DPO, NOT_A_BREACH, INCIDENT_CLOSED, TOO_SHORT (grounds), QUALIFIED_MEANWHILE.
 */
export async function dismissIncident(em: EntityManager, actor: Actor, clock: Clock, input: DismissIncidentInput): Promise<string> {
  return assess(em, actor, clock, 'DISMISS', input, () => readDismissal(input));
}
