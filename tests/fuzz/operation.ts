import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Draw } from './draw.ts';
import type { Pool } from './pool.ts';
import { Values } from './values.ts';

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

interface Made {
  fields: string[];
  declarations: string[];
  variables: Record<string, unknown>;
}

const MOST_ROOTS = 3;
const DEPTH = 3;

/** A value as it is written in an operation; names of enums bare. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${literal(each)}`)
      .join(', ')}}`;
  }
  if (typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value)) return value;
  return JSON.stringify(value);
}

/** Makes operations on any root field of a schema, with whatever arguments it takes. */
export class Operations {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draw: Draw,
    private readonly pool: Pool,
  ) {}

  next(): Operation {
    const isWriting = this.draw.oneIn(3);
    const root = isWriting ? this.schema.getMutationType()! : this.schema.getQueryType()!;
    const made: Made = { fields: [], declarations: [], variables: {} };
    const isBroken = this.draw.oneIn(2);
    const roots = this.draw.oneIn(4) ? 1 + this.draw.upTo(MOST_ROOTS - 1) : 1;
    for (let index = 0; index < roots; index += 1) this.root(root, index, isBroken, made);
    const declared = made.declarations.length > 0 ? ` (${made.declarations.join(', ')})` : '';
    const query = `${isWriting ? 'mutation' : 'query'}${declared} { ${made.fields.join(' ')} }`;
    return { query: isBroken && this.draw.oneIn(20) ? this.garble(query) : query, variables: made.variables };
  }

  private root(type: GraphQLObjectType, index: number, isBroken: boolean, made: Made): void {
    const field = this.draw.of(Object.values(type.getFields()));
    const values = new Values(this.draw, this.pool, field.name);
    values.isBroken = isBroken;
    const given = this.given(field, `r${index}`, values, made);
    made.fields.push(`r${index}: ${field.name}${given}${this.selection(getNamedType(field.type), DEPTH, values, made, `r${index}`)}`);
  }

  private given(field: GraphQLField<unknown, unknown>, prefix: string, values: Values, made: Made): string {
    const parts = field.args.flatMap((argument) => this.argument(argument, prefix, values, made));
    return parts.length > 0 ? `(${parts.join(', ')})` : '';
  }

  private argument(argument: GraphQLArgument, prefix: string, values: Values, made: Made): string[] {
    const isNeeded = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (isNeeded ? values.isBroken && this.draw.oneIn(25) : this.draw.oneIn(2)) return [];
    const value = values.of(argument.type, argument.name);
    if (this.draw.oneIn(4)) return [`${argument.name}: ${literal(value)}`];
    const name = `${prefix}_${argument.name}`;
    made.declarations.push(`$${name}: ${argument.type}`);
    made.variables[name] = value;
    return [`${argument.name}: $${name}`];
  }

  private selection(type: GraphQLNamedType, depth: number, values: Values, made: Made, prefix: string): string {
    if (!isObjectType(type)) return '';
    const chosen = Object.values(type.getFields()).filter((field) => {
      const isObject = isObjectType(getNamedType(field.type));
      return isObject ? depth > 1 && this.draw.oneIn(depth + 1) : this.draw.oneIn(2);
    });
    const parts = chosen.map((field) => {
      const given = this.given(field, `${prefix}_${field.name}`, values, made);
      return `${field.name}${given}${this.selection(getNamedType(field.type), depth - 1, values, made, `${prefix}_${field.name}`)}`;
    });
    return ` { ${['__typename', ...parts].join(' ')} }`;
  }

  private garble(query: string): string {
    const at = this.draw.upTo(query.length);
    return (
      query.slice(0, at) +
      this.draw.of(['}', '{', '\u0000', '"', '@skip', '$', '...F', '#', '\ud800', '']) +
      query.slice(at + this.draw.upTo(3))
    );
  }
}
