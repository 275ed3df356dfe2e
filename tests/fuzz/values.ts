import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Draw } from './draw.ts';
import { HOSTILE_DAYS, HOSTILE_IDS, HOSTILE_JSON, HOSTILE_NUMBERS, HOSTILE_TEXTS, OF_OTHER_TYPES } from './hostile.ts';
import { idsFor, type Pool } from './pool.ts';

const SLUGS = ['accessibilite', 'mentions-legales', 'politique-confidentialite', 'autre'];

/** Makes values for the inputs of a schema: mostly of the right shape, often hostile, sometimes of another type. */
export class Values {
  /** Where values of the wrong shape are made too. */
  isBroken = false;

  constructor(
    private readonly draw: Draw,
    private readonly pool: Pool,
    private readonly rootField: string,
  ) {}

  of(type: GraphQLInputType, name: string): unknown {
    if (this.isBroken && this.draw.oneIn(25)) return this.draw.of(OF_OTHER_TYPES);
    if (isNonNullType(type)) return this.of(type.ofType, name);
    if (isListType(type)) return Array.from({ length: this.draw.upTo(this.draw.oneIn(10) ? 120 : 3) }, () => this.of(type.ofType, name));
    if (isInputObjectType(type)) return this.object(type);
    if (isEnumType(type)) return this.draw.of(type.getValues()).name;
    return this.scalar(type as GraphQLNamedType, name);
  }

  object(type: GraphQLInputObjectType): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const field of Object.values(type.getFields())) {
      const isLeftOut = isNonNullType(field.type) ? this.isBroken && this.draw.oneIn(25) : this.draw.oneIn(2);
      if (isLeftOut) continue;
      made[field.name] = !isNonNullType(field.type) && this.draw.oneIn(10) ? null : this.of(field.type, field.name);
    }
    return made;
  }

  private scalar({ name: type }: GraphQLNamedType, name: string): unknown {
    switch (type) {
      case 'ID':
        return this.id(name);
      case 'Int':
        return this.draw.oneIn(2) ? 1 + this.draw.upTo(3) : this.number();
      case 'Boolean':
        return this.draw.oneIn(2);
      case 'Date':
        return this.draw.oneIn(3) ? '2027-06-30' : this.draw.of(HOSTILE_DAYS);
      case 'JSON':
        return this.draw.of(HOSTILE_JSON);
      default:
        return this.text(name);
    }
  }

  private number(): number {
    const value = this.draw.of(HOSTILE_NUMBERS);
    return this.isBroken ? value : Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.trunc(value)));
  }

  private id(name: string): string {
    if (this.draw.oneIn(5)) return this.draw.of(HOSTILE_IDS);
    if (/sitePage$/i.test(this.rootField)) return this.draw.of(SLUGS);
    const fitting = this.draw.oneIn(6) ? Object.values(this.pool.ids).flat() : idsFor(this.pool, name, this.rootField);
    const id = this.draw.of(fitting);
    return this.draw.oneIn(12) ? id.toUpperCase() : id;
  }

  private text(name: string): string {
    if (this.draw.oneIn(3)) {
      if (name === 'slug') return this.draw.of(SLUGS);
      if (name === 'key') return this.draw.of(this.pool.keys);
      if (/code/i.test(name)) return this.draw.of(this.pool.codes);
      if (name === 'subjectId') return this.id('id');
    }
    return this.draw.of(HOSTILE_TEXTS);
  }
}
