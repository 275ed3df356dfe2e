import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors.ts';
import { categoryOf, languageOf, presentError, statusOf } from '../http/presentError.ts';
import { requestFailure } from '../http/requestFailure.ts';
import { noteSecurity } from '../securityLog.ts';
import type { AuthTools } from './authTools.ts';
import { describeFailure } from './describeFailure.ts';
import { sendPage } from './page.ts';
import { refusalPage } from './refusalPage.ts';
import { REFUSALS, SignInRefusal } from './signInRefusal.ts';

function refusalOf(error: unknown): SignInRefusal {
  return error instanceof SignInRefusal ? error : new SignInRefusal('INTERNAL', { cause: error });
}

/** Answers a failure under `/auth` in words, with the reference under which it was logged: a page, or JSON to scripts. */
export function answerFailure(tools: AuthTools, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers['accept-language']);
  const told = error instanceof DomainError ? error : error instanceof SignInRefusal ? null : requestFailure(error);
  if (told) {
    return reply.code(statusOf(told)).send({ errors: [presentError(told, language, () => {})] });
  }
  const refusal = refusalOf(error);
  const { status } = refusal;
  const { title } = REFUSALS[refusal.code];
  const incidentId = randomUUID();
  tools.log[refusal.code === 'INTERNAL' ? 'error' : 'warn'](
    { incidentId, code: refusal.code, providerCode: refusal.providerCode, cause: describeFailure(refusal.cause) },
    'Sign-in stopped',
  );
  noteSecurity('SIGN_IN_REFUSED', { code: refusal.code, incidentId });
  const readsPages = request.method === 'GET' && (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/);
  if (!readsPages) {
    const text = { fr: `${title.fr} (${incidentId}).`, en: `${title.en} (${incidentId}).` };
    const extensions = { code: refusal.code, category: categoryOf(status), text, fieldErrors: [], incidentId };
    return reply.code(status).send({ errors: [{ message: text[language], extensions }] });
  }
  return sendPage(reply, status, refusalPage(refusal, { language, incidentId, contact: tools.contact }));
}
