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
