/** What the page asked before the program arrived (admin/first/askFirst.ts), by operation and variables. */
declare global {
  interface Window {
    garantFirst?: Map<string, Promise<Response>>;
  }
}

const KEPT_MS = 30_000;

interface Sent {
  operationName?: string;
  variables?: Record<string, unknown>;
  query?: string;
}

/** The answer to the same question, when the page already asked it; each is handed over once. A write makes the rest worthless. */
export function firstAnswer(body: BodyInit | null | undefined): Promise<Response> | undefined {
  const first = window.garantFirst;
  if (!first?.size || typeof body !== 'string') return undefined;
  const { operationName, variables, query } = JSON.parse(body) as Sent;
  if (query?.startsWith('mutation') || performance.now() > KEPT_MS) first.clear();
  const key = `${operationName} ${JSON.stringify(variables)}`;
  const answer = first.get(key);
  first.delete(key);
  return answer;
}
