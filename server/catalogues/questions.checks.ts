import type { Report } from './catalogueProblem.ts';
import type { CatalogueView } from './catalogueView.ts';

const ORDER = { fr: 'un maximum au moins égal au minimum', en: 'a maximum that is at least the minimum' };
const ONLY_NUMBERS = { fr: 'une question de type number', en: 'a question of type number' };
const ONLY_CHOICES = { fr: 'une question de type choice', en: 'a question of type choice' };
const CHOICES = { fr: 'le champ « choices » : deux réponses au moins', en: 'the field "choices": two answers at least' };
const MORE_THAN_CASE = {
  fr: 'une réponse qui diffère des autres par plus que la casse',
  en: 'an answer that differs from the others by more than its case',
};
const ONCE = { fr: 'une réponse citée une seule fois', en: 'an answer listed only once' };

/** Bounds belong to numbers and follow each other, answers belong to choices and are each offered once. */
export function checkQuestions(view: CatalogueView, report: Report): void {
  for (const [index, { type, choices, minimum, maximum, hasDecimals }] of view.profile.entries()) {
    const path = ['profile', index] as const;
    if (type === '') continue;
    const bounds = { minimum: minimum !== undefined, maximum: maximum !== undefined, decimals: hasDecimals };
    for (const [field, isGiven] of Object.entries(bounds)) {
      if (isGiven && type !== 'number') report([...path, field], 'NOT_ALLOWED', ONLY_NUMBERS, { at: 'key' });
    }
    if (minimum !== undefined && maximum !== undefined && maximum < minimum)
      report([...path, 'maximum'], 'OUT_OF_RANGE', ORDER, { found: maximum });
    if (type === 'choice' && !choices) report([...path, 'choices'], 'MISSING_FIELD', CHOICES);
    if (type !== 'choice' && choices) report([...path, 'choices'], 'NOT_ALLOWED', ONLY_CHOICES, { at: 'key' });
    for (const [place, value] of (choices ?? []).entries()) {
      if (value === '') continue;
      const before = choices!.slice(0, place);
      const at = [...path, 'choices', place, 'value'] as const;
      if (before.includes(value)) report(at, 'DUPLICATE_VALUE', ONCE, { found: value });
      else if (before.some((other) => other.toLowerCase() === value.toLowerCase()))
        report(at, 'CODE_DIFFERS_BY_CASE', MORE_THAN_CASE, { found: value });
    }
  }
}
