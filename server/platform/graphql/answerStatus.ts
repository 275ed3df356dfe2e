import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyReply } from 'fastify';

/** Answers to requests that hold an operation, whatever it is worth. */
const answers = new WeakSet<FastifyReply>();

/** Notes which requests are well-formed: what they ask can be read, and may yet be refused. */
export const notingOperations: ApolloServerPlugin<BaseContext & { reply: FastifyReply }> = {
  async requestDidStart() {
    return {
      async didResolveSource({ contextValue }) {
        answers.add(contextValue.reply);
      },
    };
  },
};

/**
 * Gives a well-formed request whose operation is refused the status 200 under application/json (GraphQL over HTTP): there any other one may come
 * from something between, and tells nothing of GraphQL. Under application/graphql-response+json it stays 400.
 */
export function settleStatus(reply: FastifyReply): void {
  const isPlainJson = String(reply.getHeader('content-type')).startsWith('application/json');
  if (reply.statusCode === 400 && isPlainJson && answers.has(reply)) reply.code(200);
}
