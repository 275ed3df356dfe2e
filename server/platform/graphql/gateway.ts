import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { FastifyReply } from 'fastify';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { Admission } from './admission.ts';
import { CompiledExecution, type Execution } from './compiledExecution.ts';

/** What the context of an operation rests on without having asked the database yet. */
export interface Presumed {
  holds(): Promise<boolean>;
  /** Puts what is so in the place of what was presumed, in the copy of the context that Apollo executes with too. */
  renew(context: object): Promise<void>;
}

/** Reads at once and tells the answer only if what was presumed holds, or else another one; makes sure of it before it writes anything. */
async function executePresuming(execution: CompiledExecution, asked: Execution, isWriting: boolean): Promise<ExecutionResult> {
  const { presumed } = asked.context as { presumed: Presumed };
  const early = isWriting ? undefined : await execution.execute(asked);
  if (await presumed.holds()) return early ?? execution.execute(asked);
  await presumed.renew(asked.context as object);
  return execution.execute(asked);
}

/** What admits an operation: whose it is, who waits for it and where to tell what is left. */
export interface Admitted {
  payer: string;
  signal: AbortSignal;
  reply: FastifyReply;
}

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Executor = Awaited<ReturnType<Gateway['load']>>['executor'];

/**
 * Makes Apollo execute that way, by the hook it has for schemas that are executed elsewhere, what `admission` lets in. `failureOf` tells what keeps
 * an operation from being executed at all.
 */
export function gatewayOf<Context>(
  schema: GraphQLSchema,
  admission: Admission,
  failureOf: (error: unknown, context: Context) => GraphQLError,
): Gateway {
  const execution = new CompiledExecution(schema);
  const executor: Executor = async ({ document, request, context, operation }) => {
    const variables = request.variables ?? {};
    const asked = { document, operationName: request.operationName, variables, context };
    const { payer, signal, reply } = context as unknown as Admitted;
    const run = () => executePresuming(execution, asked, operation?.operation === 'mutation');
    const answer = operation ? admission.admit({ document, operation, variables, payer, signal }, reply, run) : run();
    return answer.catch((error: unknown) => ({ errors: [failureOf(error, context as Context)] })) as ReturnType<NonNullable<Executor>>;
  };
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({ executor }),
    stop: async () => {},
  };
}
