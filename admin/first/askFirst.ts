/**
 * Stands in the page itself and runs before the program arrives: asks at once what the address already says will be asked, and for the
 * program's part that draws it. The program takes the answers from `window.garantFirst` (providers/firstAnswers.ts). Imports
 * constants only.
 */
import { NEAR_CONVENTIONS } from '../shared/frame/nearConventions.ts';
import { SITE_PAGES } from '../shared/frame/sitePages.ts';

/** Texts of the operations below, put in by the build. */
declare const FIRST_QUERIES: Record<string, string>;
/** Files of a screen beside those of every screen, put in by the build, by the screen's module. */
declare const FIRST_FILES: Record<string, string[]>;

interface Screen {
  module: string;
  operationName: string;
  variables: Record<string, unknown>;
}

const CONVENTIONS = { filter: {}, sort: { field: 'TITLE', order: 'ASC' }, page: { limit: NEAR_CONVENTIONS, offset: 0 } };
const WITHOUT_SIGN_IN = /^\/(login|session-reprise)$/;

function screenOf({ pathname, search }: Location): Screen | undefined {
  const conventionId = /^\/conventions\/([^/]+)\/matrix(\/|$)/.exec(pathname)?.[1];
  const day = /[?&]asOf=(\d{4}-\d\d-\d\d)(&|$)/.exec(search)?.[1] ?? null;
  return conventionId ? { module: 'matrix/MatrixPage.tsx', operationName: 'Matrix', variables: { conventionId, asOf: day } } : undefined;
}

function preferredLanguage(): string {
  try {
    return JSON.parse(localStorage.getItem('RaStoregarant.locale') ?? '"fr"') as string;
  } catch {
    return 'fr';
  }
}

/** An answer that nobody comes for does not keep its connection. */
const readThrough = async (answer: Response) => new Response(await answer.text(), answer);

function askFirst(): void {
  const asked = new Map<string, Promise<Response>>();
  const headers = { 'content-type': 'application/json', 'accept-language': preferredLanguage() };
  const ask = (operationName: string, variables: Record<string, unknown>) => {
    const body = JSON.stringify({ operationName, variables, query: FIRST_QUERIES[operationName] });
    const answer = fetch('/graphql', { method: 'POST', headers, body }).then(readThrough);
    answer.catch(() => {});
    asked.set(`${operationName} ${JSON.stringify(variables)}`, answer);
  };
  ask('Look', {});
  if (!WITHOUT_SIGN_IN.test(location.pathname)) {
    const screen = screenOf(location);
    if (screen) ask(screen.operationName, screen.variables);
    ask('Me', {});
    if (!SITE_PAGES.some((slug) => location.pathname === `/${slug}`)) ask('ConventionList', CONVENTIONS);
    for (const href of FIRST_FILES[screen?.module ?? ''] ?? []) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
    }
  }
  Object.assign(window, { garantFirst: asked });
}

askFirst();
