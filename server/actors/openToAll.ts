import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { actorOf, type RequestContext } from './requestContext.ts';

/** Declares what may be asked without signing in. */
export const OpenToAll = (): MethodDecorator & PropertyDecorator => Extensions({ isOpenToAll: true });

/** Makes every query and mutation that is not open to all see who asks before it looks at what is asked: a stranger learns nothing else. Returns the schema. */
export function seeingWhoAsksFirst(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (!field.extensions.isOpenToAll) field.resolve = knowing(field.resolve!);
    }
  }
  return schema;
}

const knowing =
  (resolve: GraphQLFieldResolver<unknown, RequestContext>): GraphQLFieldResolver<unknown, RequestContext> =>
  async (root, given, context, info) => {
    actorOf(context);
    return resolve(root, given, context, info);
  };
