import { DateTime } from 'luxon';
import { badInput, type Text } from '../platform/errors.ts';
import { FIRST_DAY, LAST_DAY } from '../platform/legalDays.ts';
import type { ProfileQuestion } from './catalogueFile.ts';

/** Numbers are kept exactly up to this size, three decimals included: fifteen figures. */
const LARGEST = 999_999_999_999;
const LONGEST_TEXT = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** The bounds a number of this question lies between, included. */
export const boundsOf = ({ minimum, maximum, decimals }: ProfileQuestion) => ({
  minimum: minimum ?? -LARGEST,
  maximum: maximum ?? LARGEST,
  decimals: decimals ?? 0,
});

function isFitNumber(question: ProfileQuestion, value: unknown): boolean {
  const { minimum, maximum, decimals } = boundsOf(question);
  if (typeof value !== 'number' || !Number.isFinite(value) || value < minimum || value > maximum) return false;
  const [, fraction = ''] = String(value).split('.');
  return !String(value).includes('e') && fraction.length <= decimals;
}

const isDay = (value: string) =>
  DateTime.fromFormat(value, 'yyyy-MM-dd', { zone: 'utc' }).isValid && value >= FIRST_DAY && value <= LAST_DAY;

/** Whether a value answers the question. Null, which says that the answer is unknown, answers any. */
function isAnswer(question: ProfileQuestion, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  switch (question.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return isFitNumber(question, value);
    case 'choice':
      return (question.choices ?? []).some((choice) => choice.value === value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    default:
      return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT && !UNFIT.test(value);
  }
}

/** What would be an answer to the question. */
function acceptedAnswers(question: ProfileQuestion): Text {
  switch (question.type) {
    case 'boolean':
      return { fr: 'vrai, faux ou inconnu (null)', en: 'true, false or unknown (null)' };
    case 'number': {
      const { minimum, maximum, decimals } = boundsOf(question);
      const fraction =
        decimals === 0
          ? { fr: 'un nombre entier', en: 'a whole number' }
          : {
              fr: `un nombre de ${decimals} décimales au plus`,
              en: `a number of at most ${decimals} decimals`,
            };
      return {
        fr: `${fraction.fr} de ${minimum} à ${maximum}, ou inconnu (null)`,
        en: `${fraction.en} from ${minimum} to ${maximum}, or unknown (null)`,
      };
    }
    case 'choice': {
      const values = (question.choices ?? []).map(({ value }) => value).join(', ');
      return { fr: `une des valeurs ${values}, ou inconnu (null)`, en: `one of ${values}, or unknown (null)` };
    }
    case 'date':
      return {
        fr: `une date AAAA-MM-JJ, du ${FIRST_DAY} au ${LAST_DAY}, ou inconnu (null)`,
        en: `a date YYYY-MM-DD, from ${FIRST_DAY} to ${LAST_DAY}, or unknown (null)`,
      };
    default:
      return {
        fr: `un texte d’une ligne, de ${LONGEST_TEXT} caractères au plus, ou inconnu (null)`,
        en: `a text of one line, of at most ${LONGEST_TEXT} characters, or unknown (null)`,
      };
  }
}

/** The answer as it is kept. Throws ANSWER_TYPE when it answers something else than the question. */
export function readAnswer(question: ProfileQuestion, value: unknown): boolean | number | string | null {
  if (!isAnswer(question, value)) {
    const { fr, en } = acceptedAnswers(question);
    throw badInput('value', 'ANSWER_TYPE', { fr: `Répondez par ${fr}.`, en: `Answer with ${en}.` });
  }
  return value === 0 ? 0 : ((value as boolean | number | string | undefined) ?? null);
}
