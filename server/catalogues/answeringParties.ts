import { parseRule, ruleKeys } from './applicability.rules.ts';
import type { CatalogueFile } from './catalogueFile.ts';

/**
 * Tells, of each question by its key, the codes of the parties whose members answer it: those bound by a commitment whose rule reads it; all of
 * them when no rule does. Each rule is read once.
 */
export function answeringParties({ commitments, parties }: Pick<CatalogueFile, 'commitments' | 'parties'>): (key: string) => string[] {
  const codes = parties.map(({ code }) => code);
  const bound = new Map<string, Set<string>>();
  for (const { appliesIf, parties: held } of commitments) {
    for (const key of appliesIf ? ruleKeys(parseRule(appliesIf)) : []) bound.set(key, new Set([...(bound.get(key) ?? []), ...held]));
  }
  return (key) => codes.filter((code) => bound.get(key)?.has(code) ?? true);
}
