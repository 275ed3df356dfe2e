import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { runWithin } from '../db/statementBounds.ts';
import type { GraphqlEnv } from '../env.ts';
import { addressKey } from '../http/addressKey.ts';
import { hangUpOf } from '../http/hangUp.ts';
import { bodyOfStranger } from '../http/httpErrors.ts';
import { refuseOtherMethods } from '../http/methodNotAllowed.ts';
import { type Language, languageOf, type PresentedError, presentError, statusOf } from '../http/presentError.ts';
import type { Log } from '../log.ts';
import { Admission } from './admission.ts';
import { notingOperations, settleStatus } from './answerStatus.ts';
import { ANSWER_COMPRESSION } from './compression.ts';
import { type Admitted, gatewayOf, type Presumed } from './gateway.ts';
import { GRAPHQL_LIMITS, limitRules } from './operationLimits.ts';
import { isProtocolError, protocolRefusal } from './protocolError.ts';

/** Largest request: a catalogue file of 2 MB and its envelope. */
export const GRAPHQL_BODY_LIMIT = 3 * 1024 * 1024;
/** Largest one that is read before it is known who sends it: a page of the back office asks in a few kilobytes. */
export const STRANGER_BODY_LIMIT = 64 * 1024;

export interface GraphqlOptions<Context extends BaseContext> {
  schema: GraphQLSchema;
  limits: GraphqlEnv;
  log: Log;
  context(request: FastifyRequest): Promise<Context & { language: Language; presumed: Presumed }>;
  /** Who asks, to count by; null when nobody is signed in. */
  personOf(context: Context): string | null;
  /** Whether this process has seen the session that a request claims. */
  isRemembered(request: FastifyRequest): boolean;
  /** Whether somebody is signed in; asked before a large body is read. */
  isKnown(request: FastifyRequest): Promise<boolean>;
  /** What is told of every operation. */
  observers?: ApolloServerPlugin<Context & { language: Language }>[];
}

/** A failure outside any field (no connection to the database) is told as anywhere else, with its HTTP status. */
function failureOf(error: unknown, language: Language, log: Log): GraphQLError {
  const told = presentError(error, language, (incidentId, cause) => log.error({ err: cause, incidentId }, 'request failed'));
  const http = { status: statusOf(told.extensions) };
  return new GraphQLError(told.message, { extensions: { ...told.extensions, http } });
}

/** A refusal by GraphQL itself (syntax, validation, variables, limits) is told in our words and codes; everything else as anywhere else. */
function format(log: Log, hasSuggestions: boolean): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    if (original instanceof GraphQLError && original.extensions.category) return formatted;
    if (isProtocolError(original, formatted)) {
      const { code, text, fieldErrors } = protocolRefusal(formatted, original, hasSuggestions);
      return { ...formatted, message: text.fr, extensions: { code, category: 'BAD_INPUT', text, fieldErrors } };
    }
    const presented = presentError(original, 'fr', (incidentId, cause) => log.error({ err: cause, incidentId }, 'operation failed'));
    return { ...formatted, message: presented.message, extensions: { ...presented.extensions } };
  };
}

/** Words errors in the language of the request, which the formatter does not know. */
const inLanguage: ApolloServerPlugin<{ language: Language }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        if (response.body.kind !== 'single') {
          return;
        }
        const { singleResult } = response.body;
        singleResult.errors = singleResult.errors?.map((error) => {
          const { text, fieldErrors = [] } = (error.extensions ?? {}) as Partial<PresentedError['extensions']>;
          if (!text) return error;
          const inWords = fieldErrors.map((field) => ({ ...field, message: field.text[contextValue.language] }));
          return { ...error, message: text[contextValue.language], extensions: { ...error.extensions, fieldErrors: inWords } };
        });
      },
    };
  },
};

/** Words a refusal in English where Apollo refused before the language of the request was known. */
function inEnglish(payload: string): string {
  const answer = JSON.parse(payload) as { errors?: PresentedError[] };
  for (const error of answer.errors ?? []) error.message = error.extensions?.text?.en ?? error.message;
  return JSON.stringify(answer);
}

/** The body is larger than a stranger's may be, or does not say. */
const mayBeLarge = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > STRANGER_BODY_LIMIT;

/** The context of a request, once it is counted. Strangers are counted before the database is asked who they say they are. */
async function contextOf<Context extends BaseContext>(
  { context, personOf, isRemembered }: GraphqlOptions<Context>,
  admission: Admission,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context & { language: Language; presumed: Presumed } & Admitted> {
  const address = addressKey(request.ip);
  if (!isRemembered(request)) admission.count(address, 'stranger', reply, 0);
  const signal = hangUpOf(request, reply);
  const made = await runWithin(admission.boundsOf(signal), () => context(request));
  const person = personOf(made);
  admission.count(person ?? address, person ? 'known' : 'stranger', reply);
  return Object.assign(made, { payer: person ?? address, signal, reply });
}

/** Serves the schema at POST and GET /graphql (GraphQL over HTTP; no batching, CSRF prevention on, depth, aliases, price, size and each person's share limited). */
export async function registerGraphql<Context extends BaseContext>(app: FastifyInstance, options: GraphqlOptions<Context>): Promise<void> {
  const admission = new Admission(options.schema, options.limits);
  const apollo = new ApolloServer<Context & { language: Language }>({
    gateway: gatewayOf<{ language: Language }>(options.schema, admission, (error, { language }) => failureOf(error, language, options.log)),
    introspection: options.limits.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: GRAPHQL_LIMITS.tokens },
    validationRules: limitRules,
    formatError: format(options.log, options.limits.introspection),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    plugins: [
      notingOperations as unknown as ApolloServerPlugin<Context & { language: Language }>,
      inLanguage as ApolloServerPlugin<Context & { language: Language }>,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ...(options.observers ?? []),
    ],
  });
  await apollo.start();
  app.addHook('onClose', async () => apollo.stop());
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.bodyLimit = GRAPHQL_BODY_LIMIT;
    });
    scope.addHook('onRequest', async (request) => {
      if (mayBeLarge(request) && !(await options.isKnown(request))) throw bodyOfStranger(STRANGER_BODY_LIMIT);
    });
    scope.addHook('onSend', async (request, reply, payload) => {
      reply.header('cache-control', 'no-store');
      settleStatus(reply);
      const isRefusal = reply.statusCode >= 400 && typeof payload === 'string';
      return isRefusal && languageOf(request.headers['accept-language']) === 'en' ? inEnglish(payload) : payload;
    });
    refuseOtherMethods(scope, '/graphql', ['GET', 'HEAD', 'POST']);
    await scope.register(compress, ANSWER_COMPRESSION);
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST'],
      context: (request: FastifyRequest, reply: FastifyReply) =>
        contextOf(options, admission, request, reply).catch((error: unknown) => {
          throw failureOf(error, languageOf(request.headers['accept-language']), options.log);
        }),
    });
  });
}
