import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { noteSecurity } from '../securityLog.ts';

/** Notes in the security log what people who are signed in ask for without having the right, once an operation and rule. */
export function notingRefusals<Context extends BaseContext>(
  personOf: (context: Context) => string | undefined,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response }) {
          const personId = personOf(contextValue);
          if (!personId || response.body.kind !== 'single') return;
          const refused = (response.body.singleResult.errors ?? []).filter(({ extensions }) => extensions?.category === 'FORBIDDEN');
          for (const code of new Set(refused.map(({ extensions }) => String(extensions?.code)))) {
            noteSecurity('ACTION_REFUSED', { personId, code });
          }
        },
      };
    },
  };
}
