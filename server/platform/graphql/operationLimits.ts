import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { type ASTNode, GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';
import type { Text } from '../errors.ts';

/**
 * `price` is what an operation may cost in the units of `Price.work`, `writes` how many root fields of a mutation it may ask for. The heaviest of
 * the back office stays below a third of the price.
 */
export const GRAPHQL_LIMITS = { depth: 12, aliases: 30, tokens: 4000, price: 150_000, writes: 10 };

/** A refusal of an operation, in both languages; Apollo keeps its own code beside it. */
function refusal(code: string, text: Text, nodes?: ASTNode): GraphQLError {
  return new GraphQLError(text.en, { nodes, extensions: { refusal: code, text } });
}

/** The armor's rules throw, which Apollo takes for a breakdown; reported, they are a refusal like any other of validation. */
const reporting = (code: string, text: Text) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(refusal(code, text))],
});

/** Validation rules that bound one operation: how deep, how many aliases. */
export const limitRules = [
  maxDepthRule({
    n: GRAPHQL_LIMITS.depth,
    ...reporting('OPERATION_TOO_DEEP', {
      fr: `Une opération compte au plus ${GRAPHQL_LIMITS.depth} niveaux.`,
      en: `An operation has at most ${GRAPHQL_LIMITS.depth} levels.`,
    }),
  }),
  maxAliasesRule({
    n: GRAPHQL_LIMITS.aliases,
    ...reporting('TOO_MANY_ALIASES', {
      fr: `Une opération compte au plus ${GRAPHQL_LIMITS.aliases} alias.`,
      en: `An operation has at most ${GRAPHQL_LIMITS.aliases} aliases.`,
    }),
  }),
] as unknown as ValidationRule[];
