import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { nameOperation } from '../operationScope.ts';
import { BoundedNames } from './boundedNames.ts';
import type { Metrics, Outcome } from './metrics.ts';

/** The back office has some sixty operations; what scripts add fits too. */
export const MOST_OPERATION_NAMES = 200;

const FAILURES = new Set<unknown>(['INTERNAL', 'UNAVAILABLE']);

function outcomeOf(errors: readonly GraphQLFormattedError[] | undefined): Outcome {
  if (!errors?.length) return 'ok';
  return errors.some(({ extensions }) => FAILURES.has(extensions?.category)) ? 'failed' : 'refused';
}

/** Names what runs after its GraphQL operation, so that its statements can be traced to it. */
export const namingOperations: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName, operation }) {
        nameOperation(operationName ?? `anonymous ${operation?.operation}`);
      },
    };
  },
};

/** Counts GraphQL operations by name, of which callers whom `isTrusted` accepts make at most 200 known. */
export function countingOperations<Context extends BaseContext>(
  metrics: Metrics,
  isTrusted: (context: Context) => boolean,
): ApolloServerPlugin<Context> {
  const names = new BoundedNames(MOST_OPERATION_NAMES);
  return {
    async requestDidStart() {
      const began = performance.now();
      return {
        async willSendResponse({ operationName, operation, contextValue, response }) {
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          metrics.operation({
            operation: operation ? names.labelOf(operationName, isTrusted(contextValue)) : 'unreadable',
            type: operation?.operation ?? 'none',
            outcome: outcomeOf(errors),
            seconds: (performance.now() - began) / 1000,
          });
        },
      };
    },
  };
}
