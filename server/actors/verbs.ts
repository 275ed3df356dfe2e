import { DomainError, type Text } from '../platform/errors.ts';
import type { Actor, ActorMembership } from './actor.ts';

/** Who may do something: the membership by which a person does, and what the others are told (FORBIDDEN, under `code`). */
export interface By<Record> {
  code: string;
  text: Text;
  membership(actor: Actor, record: Record): ActorMembership | undefined;
}

/** What stands in the way of whoever it may be. */
export interface Refusal {
  category: 'FORBIDDEN' | 'CONFLICT';
  code: string;
  text: Text;
}

/** What stands in the way of whoever it may be, while something holds of the record. */
export type Obstacle<Record> = Refusal & { when(record: Record): boolean };

/** The states a record goes through, and what is told of one in which nothing more is done. */
export interface Life<Record, State extends string> {
  of(record: Record): State;
  refusals: Partial<{ [Each in State]: Refusal }>;
}

export interface Verb<Record, State extends string> {
  by: By<Record>;
  /** States it is done in: any, of a record without a life. */
  from?: readonly State[];
  /** State it leads to, when that is another. */
  to?: State;
  /** What is looked at before it is asked who one is. */
  before?: readonly (Refusal & { when(record: Record, actor: Actor): boolean })[];
  /** What is looked at last, in that order. */
  unless?: Obstacle<Record> | readonly Obstacle<Record>[];
}

export type VerbTable<Record, State extends string, Name extends string> = { readonly [Each in Name]: Verb<Record, State> };

/** What may be done on a kind of record, by whom, and in which state: what is offered and what is accepted come from the same table. */
export class Verbs<Record, State extends string, Name extends string> {
  readonly names: readonly [Name, ...Name[]];
  readonly table: VerbTable<Record, State, Name>;
  readonly life: Life<Record, State> | undefined;

  constructor(table: VerbTable<Record, State, Name>, life?: Life<Record, State>) {
    this.names = Object.keys(table) as unknown as readonly [Name, ...Name[]];
    this.table = table;
    this.life = life;
  }

  /** The verbs this person may do now, in the order of the table. */
  allowed(actor: Actor, record: Record): Name[] {
    return this.names.filter((name) => 'membership' in this.weigh(name, actor, record));
  }

  /** The membership by which this person would do it now; undefined where they may not. */
  as(name: Name, actor: Actor, record: Record): ActorMembership | undefined {
    const weighed = this.weigh(name, actor, record);
    return 'membership' in weighed ? weighed.membership : undefined;
  }

  /** The membership by which this person does it now. Throws what the table says; with a CONFLICT goes what the record is now (`current`). */
  require(name: Name, actor: Actor, record: Record, current?: { [field: string]: unknown }): ActorMembership {
    const weighed = this.weigh(name, actor, record);
    if ('membership' in weighed) return weighed.membership;
    const { category, code, text } = weighed.refusal;
    throw new DomainError(category, code, text, { current: category === 'CONFLICT' ? current : undefined });
  }

  /** An error is made only for who is told: lists weigh every verb of every row. */
  private weigh(name: Name, actor: Actor, record: Record): { membership: ActorMembership } | { refusal: Refusal } {
    const { before, by, from, unless } = this.table[name];
    const obstacle = before?.find(({ when }) => when(record, actor));
    if (obstacle) return { refusal: obstacle };
    const membership = by.membership(actor, record);
    if (!membership) return { refusal: { category: 'FORBIDDEN', code: by.code, text: by.text } };
    const state = this.life?.of(record);
    if (state && from && !from.includes(state)) return { refusal: this.life!.refusals[state]! };
    const last = [unless ?? []].flat().find(({ when }) => when(record));
    return last ? { refusal: last } : { membership };
  }
}

/** Draws up the table of what may be done on a kind of record. */
export const verbs = <Record, State extends string, Name extends string>(
  table: VerbTable<Record, State, Name>,
  life?: Life<Record, State>,
): Verbs<Record, State, Name> => new Verbs(table, life);

/** The names of the verbs of a table. */
export type VerbOf<Table> = Table extends Verbs<infer _Record, infer _State, infer Name> ? Name : never;
