import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { EDGE, Priced } from '../platform/graphql/price.ts';
import { askedFields } from '../platform/graphql/selection.ts';
import type { LoaderFactory, RequestContext } from './requestContext.ts';

type ById<To> = LoaderFactory<string, To | null>;

/** Reads a record of which some fields are heavy: without them where none is asked for. */
export interface SparingLoader<To> {
  heavy: readonly string[];
  whole: ById<To>;
  lean: ById<To>;
}

type WithId<Name extends string> = { [Key in `${Name}Id`]: string | null };

/**
 * Makes the resolver of an edge: beside `<name>Id`, the record that it names, read together with those of the whole answer. A nullable one is null
 * where the id is, and where the loader finds nothing that the person who asks may read.
 */
export function edge<Name extends string, To extends object>(
  of: ClassType<WithId<Name>>,
  name: Name,
  to: ClassType<To>,
  loader: ById<To> | SparingLoader<To>,
  { isNullable = false } = {},
): ClassType {
  class Edge {}
  const loaderFor = (info: GraphQLResolveInfo): ById<To> => {
    if (typeof loader === 'function') return loader;
    const asked = askedFields(info);
    return loader.heavy.some((field) => asked.has(field)) ? loader.whole : loader.lean;
  };
  const resolve = (root: WithId<Name>, context: RequestContext, info: GraphQLResolveInfo) => {
    const id = root[`${name}Id`];
    return id === null ? null : context.loader(loaderFor(info)).load(id);
  };
  const method = { value: resolve };
  Object.defineProperty(Edge.prototype, name, method);
  Root()(Edge.prototype, name, 0);
  Ctx()(Edge.prototype, name, 1);
  Info()(Edge.prototype, name, 2);
  FieldResolver(() => to, { nullable: isNullable })(Edge.prototype, name, method);
  Priced(EDGE)(Edge.prototype, name, method);
  Resolver(() => of)(Edge);
  return Edge;
}
