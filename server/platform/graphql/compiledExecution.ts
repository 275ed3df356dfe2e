import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** A document seen once is interpreted: compiling costs more than running it a few times. */
const COMPILED_FROM = 2;

export interface Execution {
  document: DocumentNode;
  operationName?: string | null;
  variables: Record<string, unknown>;
  context: unknown;
}

interface Operation {
  uses: number;
  definition: OperationDefinitionNode | undefined;
  compiled?: CompiledQuery | null;
}

/** What the compiler is known to get wrong (fields left out by a condition, zalando-incubator/graphql-jit #111), or what nobody asks often. */
function isCompilable(document: DocumentNode): boolean {
  let isFit = true;
  visit(document, {
    Directive: ({ name }) => {
      if (name.value === 'skip' || name.value === 'include') isFit = false;
    },
    Field: ({ name }) => {
      if (name.value === '__schema' || name.value === '__type') isFit = false;
    },
  });
  return isFit;
}

function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode | undefined {
  const all = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return name ? all.find((one) => one.name?.value === name) : all.length === 1 ? all[0] : undefined;
}

/** The compiler's errors lack what graphql-js gives every error, `extensions` for one. */
const wholeError = ({ message, path, originalError, locations }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path, originalError }), { locations });

const withWholeErrors = (result: ExecutionResult): ExecutionResult =>
  result.errors ? { ...result, errors: result.errors.map(wholeError) } : result;

/**
 * Executes operations of a schema as graphql-js does, compiling those that come back. Whatever the compiler is not trusted with (conditions,
 * introspection, variables that do not fit) is left to graphql-js, so that answers and errors are the same either way.
 */
export class CompiledExecution {
  private readonly known = new WeakMap<DocumentNode, Map<string, Operation>>();
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
  }

  execute(asked: Execution): Promise<ExecutionResult> | ExecutionResult {
    const operation = this.operation(asked);
    operation.uses += 1;
    if (operation.uses >= COMPILED_FROM && operation.compiled === undefined) {
      operation.compiled = this.compile(asked);
    }
    if (!operation.compiled || !this.areVariablesFit(operation, asked)) {
      return this.interpret(asked);
    }
    const result = operation.compiled.query(undefined, asked.context, asked.variables) as Promise<ExecutionResult> | ExecutionResult;
    return result instanceof Promise ? result.then(withWholeErrors) : withWholeErrors(result);
  }

  private operation({ document, operationName }: Execution): Operation {
    const operations = this.known.get(document) ?? new Map<string, Operation>();
    this.known.set(document, operations);
    const key = operationName ?? '';
    const known = operations.get(key) ?? { uses: 0, definition: operationOf(document, operationName) };
    operations.set(key, known);
    return known;
  }

  private compile({ document, operationName }: Execution): CompiledQuery | null {
    if (!isCompilable(document)) return null;
    const compiled = compileQuery(this.schema, document, operationName ?? undefined);
    return isCompiledQuery(compiled) ? compiled : null;
  }

  private areVariablesFit({ definition }: Operation, { variables }: Execution): boolean {
    return definition !== undefined && !getVariableValues(this.schema, definition.variableDefinitions ?? [], variables).errors;
  }

  private interpret({ document, operationName, variables, context }: Execution): Promise<ExecutionResult> | ExecutionResult {
    return execute({ schema: this.schema, document, operationName, variableValues: variables, contextValue: context }) as
      | Promise<ExecutionResult>
      | ExecutionResult;
  }
}

/** What the context of an operation rests on without having asked the database yet. */
export interface Presumed {
  holds(): Promise<boolean>;
  /** Puts what is so in the place of what was presumed, in the copy of the context that Apollo executes with too. */
  renew(context: object): Promise<void>;
}

/** Reads at once and tells the answer only if what was presumed holds, or else another one; makes sure of it before it writes anything. */
async function executePresuming(execution: CompiledExecution, asked: Execution, isWriting: boolean): Promise<ExecutionResult> {
  const { presumed } = asked.context as { presumed: Presumed };
  const early = isWriting ? undefined : await execution.execute(asked);
  if (await presumed.holds()) return early ?? execution.execute(asked);
  await presumed.renew(asked.context as object);
  return execution.execute(asked);
}

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Executor = Awaited<ReturnType<Gateway['load']>>['executor'];

/**
 * Makes Apollo execute that way, by the hook it has for schemas that are executed elsewhere. `failureOf` tells what keeps from knowing whether
 * what was presumed holds.
 */
export function compiling<Context>(schema: GraphQLSchema, failureOf: (error: unknown, context: Context) => GraphQLError): Gateway {
  const execution = new CompiledExecution(schema);
  const executor: Executor = async ({ document, request, context, operation }) => {
    const asked = { document, operationName: request.operationName, variables: request.variables ?? {}, context };
    const answer = executePresuming(execution, asked, operation?.operation === 'mutation');
    return answer.catch((error: unknown) => ({ errors: [failureOf(error, context as Context)] })) as ReturnType<NonNullable<Executor>>;
  };
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({ executor }),
    stop: async () => {},
  };
}
