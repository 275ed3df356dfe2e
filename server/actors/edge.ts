import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { EDGE, Priced } from '../platform/graphql/price.ts';
import type { LoaderFactory, RequestContext } from './requestContext.ts';

type WithId<Name extends string> = { [Key in `${Name}Id`]: string | null };

/**
 * Makes the resolver of an edge: beside `<name>Id`, the record that it names, read together with those of the whole answer. A nullable one is null
 * where the id is, and where the loader finds nothing that the person who asks may read.
 */
export function edge<Name extends string, To extends object>(
  of: ClassType<WithId<Name>>,
  name: Name,
  to: ClassType<To>,
  loader: LoaderFactory<string, To | null>,
  { isNullable = false } = {},
): ClassType {
  class Edge {}
  const resolve = (root: WithId<Name>, context: RequestContext) => {
    const id = root[`${name}Id`];
    return id === null ? null : context.loader(loader).load(id);
  };
  const method = { value: resolve };
  Object.defineProperty(Edge.prototype, name, method);
  Root()(Edge.prototype, name, 0);
  Ctx()(Edge.prototype, name, 1);
  FieldResolver(() => to, { nullable: isNullable })(Edge.prototype, name, method);
  Priced(EDGE)(Edge.prototype, name, method);
  Resolver(() => of)(Edge);
  return Edge;
}
