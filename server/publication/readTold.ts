import type { FacetDef } from '../catalogues/catalogueFile.ts';
import { monthsAfter } from '../clocks/days.ts';
import { frenchDay } from '../platform/frenchDay.ts';
import { judgeUrl } from '../platform/judgeUrl.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import type { RecordPublicationInput } from './publication.inputs.ts';
import { GROUND_MONTHS, TOLD_FIELDS, TOLD_WITH, type ToldField } from './publicationWords.ts';

type Told = Pick<RecordPublicationInput, ToldField>;

const isGiven = (value: unknown): boolean => value != null && value !== '';

function checkFields(checks: Checks, input: RecordPublicationInput): void {
  const asked: readonly ToldField[] = TOLD_WITH[input.state];
  for (const field of TOLD_FIELDS) {
    if (!asked.includes(field) && isGiven(input[field])) {
      checks.refuse(field, 'NOT_OF_THE_STATE', {
        fr: 'Laissez ce champ vide : il ne va pas avec ce que vous dites de ce point.',
        en: 'Leave this field empty: it does not go with what you say of this point.',
      });
    }
    if (asked.includes(field) && !isGiven(input[field]) && field !== 'words' && field !== 'decidedBy' && field !== 'url') {
      checks.refuse(field, 'REQUIRED', { fr: 'Ce champ est obligatoire.', en: 'This field is required.' });
    }
  }
}

function readUrl(checks: Checks, given: string | null | undefined): string {
  const verdict = judgeUrl(given ?? '');
  if ('url' in verdict) return verdict.url;
  checks.refuse('url', verdict.code, verdict.text);
  return '';
}

function checkPast(checks: Checks, field: string, given: string | null | undefined, today: string): void {
  if (!given || given <= today) return;
  checks.refuse(field, 'FUTURE_DAY', {
    fr: `Cela n’a pas encore eu lieu : donnez un jour jusqu’au ${frenchDay(today)}.`,
    en: `This has not happened yet: give a day up to ${today}.`,
  });
}

/** A day from today on, up to `until` where there is one. */
function checkComing(checks: Checks, field: string, given: string | null | undefined, today: string, until?: string): void {
  if (!given || (given >= today && (!until || given <= until))) return;
  checks.refuse(field, 'OUT_OF_RANGE', {
    fr: until ? `Donnez un jour du ${frenchDay(today)} au ${frenchDay(until)}.` : `Donnez un jour à partir du ${frenchDay(today)}.`,
    en: until ? `Give a day from ${today} to ${until}.` : `Give a day from ${today} on.`,
  });
}

function checkDecision(checks: Checks, { decidedOn, reviewOn }: Told, today: string): void {
  checkPast(checks, 'decidedOn', decidedOn, today);
  if (!decidedOn || decidedOn > today) return;
  const until = monthsAfter(decidedOn, GROUND_MONTHS);
  if (until < today) {
    checks.refuse('decidedOn', 'DECISION_TOO_OLD', {
      fr: `Un motif se revoit dans les ${GROUND_MONTHS} mois : donnez le jour où il a été décidé, ou confirmé, à partir du ${frenchDay(monthsAfter(today, -GROUND_MONTHS))}.`,
      en: `A ground is looked at again within ${GROUND_MONTHS} months: give the day it was decided, or confirmed, from ${monthsAfter(today, -GROUND_MONTHS)} on.`,
    });
    return;
  }
  checkComing(checks, 'reviewOn', reviewOn, today, until);
}

/**
 * What is told of a part, checked against its state, or null where the state does not ask for it. Throws BAD_INPUT with every refused field: REQUIRED,
 * NOT_OF_THE_STATE, PART_MUST_EXIST, TOO_SHORT, TOO_LONG, URL codes, FUTURE_DAY, DECISION_TOO_OLD, OUT_OF_RANGE.
 */
export function readTold(input: RecordPublicationInput, part: FacetDef, today: string) {
  const checks = new Checks();
  const asked: readonly ToldField[] = TOLD_WITH[input.state];
  const has = (field: ToldField) => asked.includes(field);
  if (input.state === 'NONE_EXISTS' && !part.isConditional) {
    checks.refuse('state', 'PART_MUST_EXIST', {
      fr: 'Le texte ne dit pas de ce point qu’il peut ne pas exister : dites qu’il est publié, en partie, retenu ou prévu.',
      en: 'The text does not say that there may be none of it: say that it is published, in part, withheld or planned.',
    });
  }
  checkFields(checks, input);
  const told = {
    url: has('url') ? readUrl(checks, input.url) : null,
    publishedOn: (has('publishedOn') && input.publishedOn) || null,
    words: has('words') ? checks.text('words', input.words, LENGTHS.reason) : null,
    ground: (has('ground') && input.ground) || null,
    decidedBy: has('decidedBy') ? checks.text('decidedBy', input.decidedBy, LENGTHS.personName) : null,
    decidedOn: (has('decidedOn') && input.decidedOn) || null,
    reviewOn: (has('reviewOn') && input.reviewOn) || null,
    plannedOn: (has('plannedOn') && input.plannedOn) || null,
  };
  checkPast(checks, 'publishedOn', told.publishedOn, today);
  if (input.state === 'WITHHELD') checkDecision(checks, told, today);
  checkComing(checks, 'plannedOn', told.plannedOn, today);
  checks.done();
  return told;
}
