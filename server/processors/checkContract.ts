import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, signAs } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { appendNext, newestOf } from '../platform/db/series.ts';
import { journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks } from '../platform/validate.ts';
import { chainOf } from '../registers/entryParties.ts';
import type { AddGuaranteeInput, CheckContractInput, ClauseInput } from './acts.inputs.ts';
import { lockProcessor } from './lockProcessor.ts';
import { processorVerbs } from './processor.verbs.ts';
import { ProcessorClause } from './processorClause.entity.ts';
import { ProcessorGuarantee } from './processorGuarantee.entity.ts';

function readClauses(given: readonly ClauseInput[]) {
  const checks = new Checks();
  const isTwice = new Set(given.map(({ clause }) => clause)).size < given.length;
  if (given.length === 0 || isTwice) {
    checks.refuse('clauses', given.length === 0 ? 'REQUIRED' : 'CLAUSE_TWICE', {
      fr: 'Dites de chaque clause relue si elle est au contrat, une fois chacune.',
      en: 'Say of each clause that was read whether the contract holds it, once each.',
    });
  }
  const read = given.map(({ clause, clauseAnswer, reference }) => ({
    clause,
    answer: clauseAnswer,
    reference: checks.optionalText('clauses.reference', reference, LENGTHS.line),
  }));
  checks.done();
  return read;
}

/**
 * A party checks the contract of a processor against article 28(3): what was said of the other clauses stays. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENDED_ALREADY, RENOUNCED, REQUIRED, CLAUSE_TWICE, TOO_LONG.
 */
export async function checkContract(em: EntityManager, actor: Actor, clock: Clock, input: CheckContractInput): Promise<string> {
  const clauses = readClauses(input.clauses);
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { known } = await lockProcessor(tx, actor, input.processorId, at);
    const by = signAs(actor, processorVerbs.require('CHECK_CONTRACT', actor, known.weighed));
    for (const { clause, answer, reference } of clauses) {
      const last = await newestOf(tx, ProcessorClause, { processor: known.id, clause });
      if (last?.answer === answer && last.reference === reference) continue;
      appendNext(tx, ProcessorClause, last, { processor: known.id, clause, answer, reference, recordedAt: at, ...by });
    }
    note({ chain: chainOf(known.weighed), action: 'processor.contractChecked', subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}

/**
 * Says what vouches for the security of a processor, and until when. Returns the id.
 * Errors: NOT_FOUND, NOT_THE_ENGAGING_PARTY, ENDED_ALREADY, RENOUNCED, REQUIRED (label of an OTHER), TOO_LONG.
 */
export async function addGuarantee(em: EntityManager, actor: Actor, clock: Clock, input: AddGuaranteeInput): Promise<string> {
  const checks = new Checks();
  const read = input.kind === 'OTHER' ? checks.text : checks.optionalText;
  const label = read.call(checks, 'label', input.label, LENGTHS.line);
  checks.done();
  return journaled(em, async (tx, note) => {
    const at = clock.now();
    const { known } = await lockProcessor(tx, actor, input.processorId, at);
    const by = signAs(actor, processorVerbs.require('ADD_GUARANTEE', actor, known.weighed));
    const last = await newestOf(tx, ProcessorGuarantee, { processor: known.id });
    const told = { kind: input.kind, label, validUntil: input.validUntil ?? null };
    appendNext(tx, ProcessorGuarantee, last, { processor: known.id, ...told, recordedAt: at, ...by });
    note({ chain: chainOf(known.weighed), action: 'processor.guaranteeAdded', subject: { type: 'Processor', id: known.id }, by, at });
    return known.id;
  });
}
