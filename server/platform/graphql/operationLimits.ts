import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ASTNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Text } from '../errors.ts';
import { MAX_PAGE_SIZE } from './paging.ts';

/** `cost` counts the fields an operation may answer with, rows included; the heaviest of the back office stays below a third of it. */
export const GRAPHQL_LIMITS = { depth: 12, aliases: 30, tokens: 4000, cost: 150_000 };

/** Rows expected of a list that is not paged. */
const UNPAGED_ROWS = 5;
const DEFAULT_PAGE_ROWS = 25;

/** A refusal of an operation, in both languages; Apollo keeps its own code beside it. */
function refusal(code: string, text: Text, nodes?: ASTNode): GraphQLError {
  return new GraphQLError(text.en, { nodes, extensions: { refusal: code, text } });
}

/** The armor's rules throw, which Apollo takes for a breakdown; reported, they are a refusal like any other of validation. */
const reporting = (code: string, text: Text) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(refusal(code, text))],
});

function askedRows(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  if (!field.args.some(({ name }) => name === 'page')) {
    return isListType(getNullableType(field.type)) ? UNPAGED_ROWS : 1;
  }
  const page = node.arguments?.find(({ name }) => name.value === 'page')?.value;
  if (!page) {
    return DEFAULT_PAGE_ROWS;
  }
  const limit = page.kind === Kind.OBJECT ? page.fields.find(({ name }) => name.value === 'limit')?.value : undefined;
  if (page.kind === Kind.OBJECT && !limit) {
    return DEFAULT_PAGE_ROWS;
  }
  return limit?.kind === Kind.INT ? Math.min(Math.max(Number(limit.value), 1), MAX_PAGE_SIZE) : MAX_PAGE_SIZE;
}

/** Adds up the fields an operation may answer with. A page is as long as asked, the longest there is when a variable says it. */
class Cost {
  private readonly known = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  of(set: SelectionSetNode, typeName: string, isInPage = false): number {
    return set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.ofField(selection, typeName, isInPage);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.ofFragment(selection.name.value, isInPage);
      return sum + this.of(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, isInPage);
    }, 0);
  }

  private ofField(node: FieldNode, typeName: string, isInPage: boolean): number {
    const type = this.context.getSchema().getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) {
      return 1;
    }
    const isPaged = field.args.some(({ name }) => name === 'page');
    const rows = isInPage ? 1 : askedRows(node, field);
    return 1 + rows * this.of(node.selectionSet, getNamedType(field.type).name, isPaged);
  }

  private ofFragment(name: string, isInPage: boolean): number {
    const key = `${name}/${isInPage}`;
    const known = this.known.get(key);
    if (known !== undefined) {
      return known;
    }
    this.known.set(key, 0);
    const fragment = this.context.getFragment(name);
    const cost = fragment ? this.of(fragment.selectionSet, fragment.typeCondition.name.value, isInPage) : 0;
    this.known.set(key, cost);
    return cost;
  }
}

/** Refuses an operation that may answer with more than `maxCost` fields. Introspection costs one. */
export const costRule =
  (maxCost: number): ValidationRule =>
  (context) => ({
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      const cost = root ? new Cost(context).of(operation.selectionSet, root.name) : 0;
      if (cost > maxCost) {
        const text = {
          fr: `Cette opération peut répondre par ${cost} champs ; demandez-en au plus ${maxCost} : moins de lignes, ou moins de listes à la fois.`,
          en: `This operation may answer with ${cost} fields; ask for at most ${maxCost}: fewer rows, or fewer lists at once.`,
        };
        context.reportError(refusal('OPERATION_TOO_COSTLY', text, operation));
      }
    },
  });

/** Validation rules that bound one operation: how deep, how many aliases, how many fields it may answer with. */
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
  costRule(GRAPHQL_LIMITS.cost),
] as unknown as ValidationRule[];
