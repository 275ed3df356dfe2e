import type { At } from '../support/factories.writer.ts';
import { accept, type Computed, deposit, type Fact, met, type Setting } from './assuranceStory.ts';

export interface Case extends Setting {
  name: string;
  facts: Fact[];
  asOf: At;
  expected: string | Partial<Computed>;
}

/** The day on which most cases are asked. */
export const NOW = '2026-06-15';
export const story = (name: string, facts: Fact[], expected: Case['expected'], asOf: At = NOW, setting: Setting = {}): Case => ({
  name,
  facts,
  asOf,
  expected,
  ...setting,
});

/** Met, proven and accepted in the first days of 2026. */
export const attested: Fact[] = [met('2026-01-05'), deposit('A', '2026-01-06'), accept('A', '2026-01-07')];
