import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { MAX_PAGE_SIZE } from './paging.ts';
import { type Price, WRITE } from './price.ts';

/** What telling one field costs, in the units of `Price.work`. */
const TOLD = 1;
/** Rows expected of a list that is neither paged nor declared. */
const UNPAGED_ROWS = 5;
const DEFAULT_PAGE_ROWS = 25;

type Variables = Record<string, unknown>;
type Amount = number | ((variables: Variables) => number);

const amountOf = (amount: Amount, variables: Variables): number => (typeof amount === 'number' ? amount : amount(variables));

function add(amounts: Amount[]): Amount {
  const fixed = amounts.reduce<number>((sum, amount) => (typeof amount === 'number' ? sum + amount : sum), 0);
  const varying = amounts.filter((amount) => typeof amount !== 'number');
  if (varying.length === 0) return fixed;
  return (variables) => varying.reduce((sum, amount) => sum + amount(variables), fixed);
}

function multiply(one: Amount, other: Amount): Amount {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  return (variables) => amountOf(one, variables) * amountOf(other, variables);
}

function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      Variable: () => {
        found = true;
      },
    });
  }
  return found;
}

const priceOf = (field: GraphQLField<unknown, unknown>): Price | undefined => field.extensions.price as Price | undefined;

function pageRows({ page }: Variables): number {
  const limit = (page as { limit?: unknown } | null | undefined)?.limit ?? DEFAULT_PAGE_ROWS;
  return typeof limit === 'number' ? Math.min(Math.max(limit, 1), MAX_PAGE_SIZE) : MAX_PAGE_SIZE;
}

/** The arguments of a field; none where one is missing, which keeps the field from being executed. */
function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Variables {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

const isPaged = (field: GraphQLField<unknown, unknown>): boolean => field.args.some(({ name }) => name === 'page');

/** What one operation of a document costs, as a sum that waits for its variables, and how often it asks for each root field. */
class Pricing {
  asked = new Map<string, number>();
  private readonly known = new Map<string, { amount: Amount; asked: ReadonlyMap<string, number> }>();
  private readonly schema: GraphQLSchema;
  private readonly document: DocumentNode;
  private readonly root: GraphQLObjectType;

  constructor(schema: GraphQLSchema, document: DocumentNode, root: GraphQLObjectType) {
    this.schema = schema;
    this.document = document;
    this.root = root;
  }

  of(set: SelectionSetNode, typeName: string, isInPage = false): Amount {
    return add(set.selections.map((selection) => this.unlessLeftOut(selection, this.ofSelection(selection, typeName, isInPage))));
  }

  private ofSelection(selection: SelectionNode, typeName: string, isInPage: boolean): Amount {
    if (selection.kind === Kind.FIELD) return this.ofField(selection, typeName, isInPage);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value, isInPage);
    return this.of(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, isInPage);
  }

  private unlessLeftOut(selection: SelectionNode, amount: Amount): Amount {
    if (!selection.directives?.length) return amount;
    return (variables) => {
      const isSkipped = getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true;
      const isLeftOut = getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false;
      return isSkipped || isLeftOut ? 0 : amountOf(amount, variables);
    };
  }

  private ofField(node: FieldNode, typeName: string, isInPage: boolean): Amount {
    const type = this.schema.getType(typeName);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return TOLD;
    if (typeName === this.root.name) this.ask(field.name, 1);
    const told = node.selectionSet ? this.of(node.selectionSet, getNamedType(field.type).name, isPaged(field)) : 0;
    const price = priceOf(field) ?? (typeName === this.schema.getMutationType()?.name ? WRITE : undefined);
    const rows = isInPage ? 1 : this.rowsOf(node, field, price);
    return add([TOLD, this.given(node, field, price?.work ?? 0), multiply(rows, told)]);
  }

  private rowsOf(node: FieldNode, field: GraphQLField<unknown, unknown>, price: Price | undefined): Amount {
    if (price?.rows) return this.given(node, field, price.rows);
    if (isPaged(field)) return this.given(node, field, pageRows);
    return isListType(getNullableType(field.type)) ? UNPAGED_ROWS : 1;
  }

  /** An amount by the arguments of a field; worked out at once where they hold no variable. */
  private given(node: FieldNode, field: GraphQLField<unknown, unknown>, amount: number | ((given: Variables) => number)): Amount {
    if (typeof amount === 'number') return amount;
    const atLeastNothing = (variables: Variables) => Math.max(0, amount(argumentsOf(field, node, variables)) || 0);
    return hasVariables(node) ? atLeastNothing : atLeastNothing({});
  }

  private ofFragment(name: string, isInPage: boolean): Amount {
    const fragment = this.document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name);
    if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return 0;
    const key = `${name}/${isInPage}`;
    const outside = this.asked;
    let known = this.known.get(key);
    if (!known) {
      this.asked = new Map();
      const amount = this.of(fragment.selectionSet, fragment.typeCondition.name.value, isInPage);
      known = { amount, asked: this.asked };
      this.known.set(key, known);
      this.asked = outside;
    }
    for (const [field, times] of known.asked) this.ask(field, times);
    return known.amount;
  }

  private ask(field: string, times: number): void {
    this.asked.set(field, (this.asked.get(field) ?? 0) + times);
  }
}

/** A root field that an operation asks for more often than it may. */
export interface AskedTooOften {
  field: string;
  most: number;
}

/** What an operation costs. The document is valid: it holds no fragment within itself. */
export interface OperationPrice {
  /** By the values its variables take, defaults included. */
  of(variables: Variables): number;
  /** Root fields, each alias on its own. */
  fields: number;
  tooOften: AskedTooOften | undefined;
}

/** Works out once what an operation of a document costs, whatever its variables. Introspection costs little. */
export function priceOperation(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): OperationPrice {
  const root = schema.getRootType(operation.operation)!;
  const pricing = new Pricing(schema, document, root);
  const amount = pricing.of(operation.selectionSet, root.name);
  const fields = root.getFields();
  const found = [...pricing.asked].find(([name, times]) => times > (priceOf(fields[name]!)?.most ?? Number.POSITIVE_INFINITY));
  return {
    of: (variables) => amountOf(amount, variables),
    fields: [...pricing.asked.values()].reduce((sum, times) => sum + times, 0),
    tooOften: found && { field: found[0], most: priceOf(fields[found[0]]!)!.most! },
  };
}
