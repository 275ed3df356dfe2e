import type { FastifyReply } from 'fastify';
import { type DocumentNode, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { Lane, runWithin, type StatementBounds } from '../db/statementBounds.ts';
import type { GraphqlEnv } from '../env.ts';
import { type Account, Budget } from './budget.ts';
import { FairGate } from './fairGate.ts';
import { fieldAskedTooOften, operationTooCostly, tooManyRequests, tooManyWrites } from './limitErrors.ts';
import { GRAPHQL_LIMITS } from './operationLimits.ts';
import { type OperationPrice, priceOperation } from './operationPrice.ts';

/** From this price on an operation is heavy. Screens of everyday stay below. */
const HEAVY_FROM = 30_000;
/** What a heavy reading may take longer than a screen. */
const HEAVY_FACTOR = 2;

export interface Applicant {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  /** Whose share it takes. */
  payer: string;
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/** Decides which operations run, when, and within which bounds. Per process. */
export class Admission {
  private readonly known = new WeakMap<OperationDefinitionNode, OperationPrice>();
  private readonly requests: { known: Budget; stranger: Budget };
  private readonly work: Budget;
  private readonly gate: FairGate;
  private readonly schema: GraphQLSchema;
  private readonly limits: GraphqlEnv;

  constructor(schema: GraphQLSchema, limits: GraphqlEnv) {
    this.schema = schema;
    this.limits = limits;
    this.requests = { known: new Budget(limits.requestsPerMinute), stranger: new Budget(limits.anonymousRequestsPerMinute) };
    this.work = new Budget(limits.workPerMinute);
    this.gate = new FairGate(limits.operationsAtOnce);
  }

  /** Bounds of the statements of who was let in. */
  boundsOf(signal: AbortSignal, isHeavy = false): StatementBounds {
    const { readMs, writeMs } = this.limits;
    return { signal, readMs: isHeavy ? HEAVY_FACTOR * readMs : readMs, writeMs, ...(isHeavy ? { lane: new Lane() } : {}) };
  }

  /** Counts a request of a person or of a stranger's address, and says in the answer what is left. Throws TOO_MANY_REQUESTS. */
  count(payer: string, who: 'known' | 'stranger', reply: FastifyReply, times = 1): void {
    const account = this.requests[who].spend(payer, times);
    if (!Number.isFinite(account.limit)) return;
    reply
      .header('ratelimit-limit', account.limit)
      .header('ratelimit-remaining', account.remaining)
      .header('ratelimit-reset', account.reset);
    if (!account.isGranted) this.refuse(account, reply);
  }

  /**
   * Runs an operation once its person has a place. Throws OPERATION_TOO_COSTLY, FIELD_ASKED_TOO_OFTEN or TOO_MANY_WRITES of one that asks too
   * much, TOO_MANY_REQUESTS of a person who does.
   */
  async admit<T>(applicant: Applicant, reply: FastifyReply, work: () => Promise<T>): Promise<T> {
    const { payer, signal } = applicant;
    const price = this.priceOf(applicant);
    const account = this.work.spend(payer, price);
    if (!account.isGranted) this.refuse(account, reply);
    const isHeavy = price >= HEAVY_FROM;
    const leave = await this.gate.enter(payer, isHeavy, signal);
    try {
      return await runWithin(this.boundsOf(signal, isHeavy), work);
    } finally {
      leave();
    }
  }

  private refuse({ reset }: Account, reply: FastifyReply): never {
    reply.header('retry-after', reset);
    throw tooManyRequests(reset);
  }

  private priceOf({ document, operation, variables }: Applicant): number {
    const known = this.known.get(operation) ?? priceOperation(this.schema, document, operation);
    this.known.set(operation, known);
    if (known.tooOften) throw fieldAskedTooOften(known.tooOften);
    if (operation.operation === 'mutation' && known.fields > GRAPHQL_LIMITS.writes) throw tooManyWrites(GRAPHQL_LIMITS.writes);
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    const price = coerced ? known.of(coerced) : 1;
    if (price > GRAPHQL_LIMITS.price) throw operationTooCostly(Math.round(price), GRAPHQL_LIMITS.price);
    return price;
  }
}
