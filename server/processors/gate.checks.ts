import type { ActorMembership } from '../actors/actor.ts';
import { isPrior } from '../clocks/clocks.ts';
import { daysAfter } from '../clocks/days.ts';
import { dayOf } from '../platform/asOf.ts';
import { badInput, forbidden, type Text } from '../platform/errors.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { type KnownProcessor, noticesOf, standingObjection } from './processor.rules.ts';
import type { Gate, Passage } from './processorWords.ts';

interface Obstacle {
  code: Exclude<Gate, 'OPEN'>;
  text: Text;
  /** How one passes it all the same, with a reason. */
  passage: Exclude<Passage, 'GATE'>;
}

const AFTERWARDS: Text = {
  fr: 'Si c’est déjà fait, dites pourquoi : ce sera inscrit après coup, et ce manquement restera.',
  en: 'If it is done already, say why: it will be recorded afterwards, and that breach will stay.',
};
const OVERRIDE: Text = {
  fr: 'Le délégué à la protection des données de la partie peut passer outre, avec une raison.',
  en: 'The data protection officer of the party may override it, with a reason.',
};

const obstacle = (code: Obstacle['code'], { fr, en }: Text, passage: Obstacle['passage']): Obstacle => {
  const way = passage === 'AFTERWARDS' ? AFTERWARDS : OVERRIDE;
  return { code, passage, text: { fr: `${fr} ${way.fr}`, en: `${en} ${way.en}` } };
};

/** What stands in the way of an engagement, or of a change (`part`), on a day; undefined when nothing does. */
function obstacleOf(known: KnownProcessor, part: string | null, day: string): Obstacle | undefined {
  if (day < known.signedOn) return undefined;
  const notices = noticesOf(known, part);
  const prior = notices.filter(({ sentAt }) => isPrior(new Date(sentAt), day));
  if (prior.length === 0) {
    const text = {
      fr: `L’annonce est à envoyer avant le ${frenchDay(day)} à 00:00 (Paris)${notices.length > 0 ? ' : elle l’a été après' : ''}.`,
      en: `The notice is to be sent before ${day} 00:00 (Paris)${notices.length > 0 ? ': it was sent later' : ''}.`,
    };
    return obstacle(notices.length > 0 ? 'NOTICE_TOO_LATE' : 'NOT_ANNOUNCED', text, 'AFTERWARDS');
  }
  const objection = notices.map(standingObjection).find(Boolean);
  if (objection) {
    const text = { fr: 'L’opposition du responsable de traitement tient.', en: 'The objection of the controller stands.' };
    return obstacle('OBJECTION_STANDS', text, 'OVERRIDE');
  }
  const running = prior.find(
    ({ objectionEndsOn, responses }) =>
      objectionEndsOn && day <= objectionEndsOn && responses.every(({ response }) => response === 'COMMENT'),
  );
  if (!running) return undefined;
  const until = running.objectionEndsOn!;
  return obstacle(
    'OBJECTION_RUNS',
    {
      fr: `Le responsable de traitement peut s’opposer jusqu’au ${frenchDay(until)} : donnez un jour suivant, ou attendez sa réponse.`,
      en: `The controller may object until ${until}: give a later day, or wait for its answer.`,
    },
    'OVERRIDE',
  );
}

/** What stands before an engagement today, and the first day on which nothing does as things are told; nothing once it is engaged, or given up. */
export function gateOf(known: KnownProcessor): { engagementGate: Gate | null; engageableOn: string | null } {
  if (known.engagedOn || known.renouncedAt) return { engagementGate: null, engageableOn: null };
  const turns = noticesOf(known, null).flatMap(({ sentAt, objectionEndsOn }) => [
    daysAfter(dayOf(new Date(sentAt)), 1),
    ...(objectionEndsOn ? [daysAfter(objectionEndsOn, 1)] : []),
  ]);
  const engageableOn = turns.toSorted().find((day) => !obstacleOf(known, null, day)) ?? null;
  return { engagementGate: obstacleOf(known, null, known.today)?.code ?? 'OPEN', engageableOn };
}

/**
 * The gate before an engagement, or a change: announced before its day, and nothing stands in the way; else with a reason, which is kept and makes a
 * breach. Throws NOT_ANNOUNCED, NOTICE_TOO_LATE, OBJECTION_STANDS, OBJECTION_RUNS on `field`, OVERRIDE_IS_THE_DPOS, TOO_SHORT (reason).
 */
export function requirePassage(
  known: KnownProcessor,
  { role }: Pick<ActorMembership, 'role'>,
  { part, field, day, reason }: { part: string | null; field: string; day: string; reason?: string | null },
): { passage: Passage; passageReason: string | null } {
  const found = obstacleOf(known, part, day);
  if (!found) return { passage: 'GATE', passageReason: null };
  if (!reason?.trim()) throw badInput(field, found.code, found.text);
  if (found.passage === 'OVERRIDE' && role !== 'DPO') {
    throw forbidden('OVERRIDE_IS_THE_DPOS', {
      fr: 'Seul le délégué à la protection des données de la partie passe outre une opposition, ou le délai pour s’opposer.',
      en: 'Only the data protection officer of the party overrides an objection, or the time to object.',
    });
  }
  const checks = new Checks();
  const passageReason = checks.text('reason', reason, LENGTHS.reason);
  checks.done();
  return { passage: found.passage, passageReason };
}
