import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, getNamedType, isEnumType, isObjectType } from 'graphql';
import type { BrowserContext } from 'playwright-core';

const SCHEMA = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));

/** What may be done, by type of record, as the schema tells; rights over the whole instance are left as they are. */
function actionsByType(): Record<string, string[]> {
  const schema = buildSchema(readFileSync(SCHEMA, 'utf8'));
  const told = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name === 'Me') return [];
    const field = type.getFields().allowedActions;
    const actions = field && getNamedType(field.type);
    return isEnumType(actions) ? [[type.name, actions.getValues().map(({ name }) => name)] as const] : [];
  });
  return Object.fromEntries(told);
}

/** In the page: between it and the network. What is read offers every act; what is written is refused, so that a form stays and could be sent again. */
function standBetween(actions: Record<string, string[]>): void {
  const offer = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    const offered = actions[String(record.__typename)];
    if (offered && Array.isArray(record.allowedActions)) record.allowedActions = offered;
    for (const each of Object.values(record)) offer(each);
  };
  const text = { fr: 'Refusé par l’essai.', en: 'Refused by the test.' };
  const refusal = JSON.stringify({
    errors: [{ message: text.en, extensions: { category: 'STATE', code: 'INVALID_STATE', text, fieldErrors: [] } }],
  });
  const headers = { 'content-type': 'application/json' };
  const ask = window.fetch;
  window.fetch = async (input, init) => {
    const body = typeof init?.body === 'string' ? init.body : '';
    if (/"query":"\s*mutation /.test(body)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return new Response(refusal, { headers });
    }
    const answer = await ask(input, init);
    if (!body.includes('"query":') || !answer.ok) return answer;
    const said = await answer.json();
    offer(said);
    return new Response(JSON.stringify(said), { headers });
  };
}

/** Makes the pages of a browser offer every act that a record may know, whatever its state, and write nothing. */
export async function offerEveryAct(context: BrowserContext): Promise<void> {
  await context.addInitScript(standBetween, actionsByType());
}
