import type { Text } from '../platform/errors.ts';
import type { CommitmentForce, CommitmentNature } from './catalogueFile.ts';
import type { FieldPath, Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';
import type { Tracking } from './commitment.entity.ts';
import type { CommitmentView, OpeningView } from './commitmentView.ts';
import { MOMENTS, momentDef, SCHEDULE_ACTS } from './moments.ts';
import { trackingOf } from './tracking.rules.ts';

const DEADLINES_OF: Partial<Record<CommitmentNature, { refused: readonly string[]; expected: Text }>> = {
  ...Object.fromEntries(
    (['STANDING', 'ONE_OFF', 'TRIGGERED', 'TERMINAL'] as const).map((nature) => [
      nature,
      {
        refused: ['PERIODIC'],
        expected: {
          fr: `une échéance qui ne se répète pas, ou la nature PERIODIC au lieu de ${nature}`,
          en: `a deadline that does not repeat, or the nature PERIODIC instead of ${nature}`,
        },
      },
    ]),
  ),
  PERIODIC: {
    refused: ['RELATIVE', 'BEFORE'],
    expected: { fr: 'une échéance PERIODIC, ou une autre nature que PERIODIC', en: 'a PERIODIC deadline, or another nature than PERIODIC' },
  },
  ...Object.fromEntries(
    (['PRIOR_NOTICE', 'PRIOR_OPINION'] as const).map((nature) => [
      nature,
      {
        refused: ['RELATIVE', 'PERIODIC'],
        expected: {
          fr: `une échéance BEFORE, puisque ${nature} vient avant ce qu’il précède`,
          en: `a BEFORE deadline, since ${nature} comes before what it precedes`,
        },
      },
    ]),
  ),
};

const NO_DEADLINE: Partial<Record<Tracking, Text>> = {
  NOTE: { fr: 'aucune échéance : NOTE ne demande rien', en: 'no deadline: NOTE asks for nothing' },
  OBSERVE: { fr: 'aucune échéance : une conduite s’observe', en: 'no deadline: conduct is observed' },
};
const SCHEDULE_OCCURS: Text = {
  fr: 'le suivi OCCUR : chaque échéance d’une récurrence se prouve à part',
  en: 'the tracking OCCUR: each due date of a recurrence is proven apart',
};
const ONLY_OCCUR: Text = {
  fr: 'le suivi OCCUR, sur l’engagement ou sur ce point',
  en: 'the tracking OCCUR, of the commitment or of this facet',
};
const ONLY_USE: Text = { fr: 'le suivi USE : c’est d’un droit que l’on use', en: 'the tracking USE: it is a right that is used' };
const KNOWN_MOMENT: Text = { fr: `un moment connu (${MOMENTS.join(', ')})`, en: `a known moment (${MOMENTS.join(', ')})` };
const ABOUT: Text = {
  fr: 'le champ « about » : le code d’une demande de « requests »',
  en: 'the field "about": the code of one of "requests"',
};
const NO_ABOUT: Text = {
  fr: 'un moment request.*, seul à porter sur une demande',
  en: 'a moment request.*, the only ones about a request',
};
const NO_RULE: Text = {
  fr: 'aucune durée : ASAP n’en donne pas, et PROCEDURE prend celle de la procédure',
  en: 'no duration: ASAP gives none, and PROCEDURE takes that of the procedure',
};
const RULE: Text = { fr: 'le champ « rule » : une durée ISO 8601', en: 'the field "rule": an ISO 8601 duration' };
const SCHEDULE_ACT: Text = {
  fr: `un acte qui répond à une récurrence (${SCHEDULE_ACTS.join(', ')})`,
  en: `an act that answers a schedule (${SCHEDULE_ACTS.join(', ')})`,
};
const ONLY_SCHEDULE: Text = {
  fr: 'une échéance PERIODIC, seule à laquelle un acte répond ici : « opensOn » le dit des autres',
  en: 'a PERIODIC deadline, the only ones that an act answers here: "opensOn" says it of the others',
};
const LATER: Text = {
  fr: 'un moment de la fin ou une demande : TERMINAL ne naît pas du début ni du cours de la convention',
  en: 'a moment of the end or a request: TERMINAL is not opened by the beginning or the course of the convention',
};

/** How commitments are tracked goes with their nature, their deadline and what opens them. */
export function checkTracking(view: CatalogueView, report: Report): void {
  const groups = new Map(view.groups.map((group) => [group.code, group]));
  for (const [index, commitment] of view.commitments.entries()) {
    const path = ['commitments', index];
    const told = commitment.tracking || groups.get(commitment.group)?.tracking || '';
    checkDeadline(commitment, told, path, report);
    checkScheduleAct(commitment, path, report);
    checkOpenings(commitment, effective(commitment, told), path, report);
  }
}

function effective({ nature, force }: CommitmentView, told: string): Tracking {
  const tracking = (told || undefined) as Tracking | undefined;
  return trackingOf({ tracking, nature: nature as CommitmentNature, force: force as CommitmentForce }, undefined);
}

/** Only a schedule is answered by an act that its deadline names. */
function checkScheduleAct({ deadlineKind, deadlineAct }: CommitmentView, path: FieldPath, report: Report): void {
  if (deadlineAct === '') return;
  const here = [...path, 'deadline', 'answeredBy'];
  if (deadlineKind !== 'PERIODIC') report(here, 'NOT_ALLOWED', ONLY_SCHEDULE, { found: deadlineKind, at: 'key' });
  else if (!SCHEDULE_ACTS.includes(String(deadlineAct))) report(here, 'UNKNOWN_ACT', SCHEDULE_ACT, { found: deadlineAct });
}

function checkDeadline({ nature, hasDeadline, deadlineKind }: CommitmentView, told: string, path: FieldPath, report: Report): void {
  const ofNature = DEADLINES_OF[nature as CommitmentNature];
  if (ofNature?.refused.includes(deadlineKind)) {
    report([...path, 'deadline', 'kind'], 'NATURE_DEADLINE', ofNature.expected, { found: deadlineKind });
  }
  const refused = NO_DEADLINE[told as Tracking];
  if (hasDeadline && refused) report([...path, 'deadline'], 'TRACKING_DEADLINE', refused, { at: 'key' });
  if (deadlineKind === 'PERIODIC' && told !== '' && told !== 'OCCUR' && !refused) {
    report([...path, 'deadline', 'kind'], 'TRACKING_DEADLINE', SCHEDULE_OCCURS, { found: told });
  }
}

function checkOpenings(commitment: CommitmentView, tracking: Tracking, path: FieldPath, report: Report): void {
  const occurs = (facet: string) => (commitment.facets.find(({ id }) => id === facet)?.tracking || tracking) === 'OCCUR';
  for (const [at, opening] of commitment.opensOn.entries()) {
    const here = [...path, 'opensOn', at];
    checkMoment(opening, commitment.nature, here, report);
    checkDue(opening, here, report);
    checkAct(opening, here, report);
    if (!occurs(opening.facet) && !momentDef(opening.moment)?.breaks) report(here, 'TRACKING_OPENING', ONLY_OCCUR, { found: tracking });
  }
  const somethingOccurs = tracking === 'OCCUR' || commitment.facets.some((facet) => facet.tracking === 'OCCUR');
  const isTold = { opensBefore: commitment.opensBefore !== '', survives: commitment.survives };
  for (const [field, told] of Object.entries(isTold)) {
    if (told && !somethingOccurs) report([...path, field], 'TRACKING_OPENING', ONLY_OCCUR, { found: tracking, at: 'key' });
  }
  const ofRights = { beneficiaries: commitment.beneficiaries.length > 0, use: commitment.hasUse };
  for (const [field, isTold] of Object.entries(ofRights)) {
    if (isTold && tracking !== 'USE') report([...path, field], 'TRACKING_OPENING', ONLY_USE, { found: tracking, at: 'key' });
  }
}

/** ASAP gives no figure, PROCEDURE the one of a procedure, the others their own. */
function checkDue({ dueKind, dueRule }: OpeningView, path: FieldPath, report: Report): void {
  if ((dueKind === 'ASAP' || dueKind === 'PROCEDURE') && dueRule !== '')
    report([...path, 'due', 'rule'], 'NOT_ALLOWED', NO_RULE, { found: dueRule, at: 'key' });
  if ((dueKind === 'RELATIVE' || dueKind === 'BEFORE') && dueRule === '') report([...path, 'due'], 'MISSING_FIELD', RULE);
}

function checkAct({ moment, answeredBy }: OpeningView, path: FieldPath, report: Report): void {
  const acts = momentDef(moment)?.acts ?? [];
  if (answeredBy === '' || acts.includes(answeredBy)) return;
  const known = acts.join(', ');
  const expected = known
    ? { fr: `un acte de ce moment (${known})`, en: `an act of this moment (${known})` }
    : { fr: 'un moment d’un registre, seul à porter un acte', en: 'a moment of a register, the only ones with an act' };
  report([...path, 'answeredBy'], 'UNKNOWN_ACT', expected, { found: answeredBy });
}

function checkMoment({ moment, about }: OpeningView, nature: string, path: FieldPath, report: Report): void {
  if (moment === '') return;
  const def = momentDef(moment);
  if (!def) {
    report([...path, 'moment'], 'UNKNOWN_MOMENT', KNOWN_MOMENT, { found: moment });
    return;
  }
  if (def.isAboutRequest && about === '') report([...path, 'about'], 'MISSING_FIELD', ABOUT);
  if (!def.isAboutRequest && about !== '') report([...path, 'about'], 'NOT_ALLOWED', NO_ABOUT, { found: moment, at: 'key' });
  if (nature === 'TERMINAL' && !def.isEnd && !def.isAboutRequest) report([...path, 'moment'], 'NATURE_MOMENT', LATER, { found: moment });
}
