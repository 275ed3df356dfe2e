import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyInstance } from 'fastify';

const LONGEST_NAME = 64;

const scope = new AsyncLocalStorage<{ operation: string }>();

/** Runs `work` under a name that what it causes can be traced to. */
export function runAs<T>(operation: string, work: () => T): T {
  return scope.run({ operation }, work);
}

/** Gives what is running a more precise name; without effect outside of a scope. */
export function nameOperation(operation: string): void {
  const current = scope.getStore();
  if (current) current.operation = operation.slice(0, LONGEST_NAME);
}

/** What is running: a GraphQL operation, else the route of the request, else a job; undefined outside of them. */
export function currentOperation(): string | undefined {
  return scope.getStore()?.operation;
}

/** From now on every request runs under the name of its route. After the body is read, because reading it leaves the scope. */
export function scopeRequests(app: FastifyInstance): void {
  app.addHook('preHandler', (request, _reply, done) => {
    scope.run({ operation: `${request.method} ${request.routeOptions.url ?? 'page'}` }, done);
  });
}
