import {
  ArrayType,
  type ChangeSet,
  ChangeSetType,
  type EntityManager,
  type EntityMetadata,
  type EventSubscriber,
  type FlushEventArgs,
  JsonType,
  type Platform,
} from '@mikro-orm/core';

/** One record as it was and as it became. `before` is null for a creation, `after` for a removal. */
export interface Change {
  entity: string;
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Bookkeeping that says nothing to a reader of the journal. */
const LEFT_OUT = new Set(['version', 'createdAt']);

/** What entities keep out of the journal, by the name of their class: every property, or those. */
const KEPT_OUT = new Map<string, 'ALL' | Set<string>>();

/** Keeps out of the journal the records of an entity that are no facts of an agreement, or those of their properties that are told elsewhere. */
export function keepOutOfJournal({ meta }: { meta: { className: string } }, properties?: string[]): void {
  KEPT_OUT.set(meta.className, properties ? new Set(properties) : 'ALL');
}

type Pick = (source: Record<string, unknown>, keys: string[]) => Record<string, unknown>;

/** Values as a reader expects them: dates in ISO 8601, JSON columns and lists as the value they hold rather than its text. */
function picker(meta: EntityMetadata, platform: Platform): Pick {
  const properties = meta.properties as Record<string, { customType?: unknown } | undefined>;
  const readable = (key: string, value: unknown): unknown => {
    if (value instanceof Date) return value.toISOString();
    const type = properties[key]?.customType;
    if (type instanceof ArrayType) return type.convertToJSValue(value as string, platform);
    return typeof value === 'string' && type instanceof JsonType ? JSON.parse(value) : value;
  };
  const keptOut = KEPT_OUT.get(meta.className);
  const isTold = (key: string) => !LEFT_OUT.has(key) && !(keptOut instanceof Set && keptOut.has(key));
  return (source, keys) => Object.fromEntries(keys.filter(isTold).map((key) => [key, readable(key, source[key]) ?? null]));
}

function describe(changeSet: ChangeSet<object>, platform: Platform): Change {
  const payload = changeSet.payload as Record<string, unknown>;
  const original = (changeSet.originalEntity ?? {}) as Record<string, unknown>;
  const id = String((changeSet as unknown as { getPrimaryKey(): unknown }).getPrimaryKey());
  const entity = changeSet.meta.className;
  const pick = picker(changeSet.meta as unknown as EntityMetadata, platform);
  if (changeSet.type === ChangeSetType.CREATE) {
    return { entity, id, before: null, after: pick(payload, Object.keys(payload)) };
  }
  if (changeSet.type === ChangeSetType.DELETE || changeSet.type === ChangeSetType.DELETE_EARLY) {
    return { entity, id, before: pick(original, Object.keys(original)), after: null };
  }
  const keys = Object.keys(payload);
  return { entity, id, before: pick(original, keys), after: pick(payload, keys) };
}

/** Notes what every flush changed, so that the journal entry of the transaction tells it without anybody writing it down. */
export class ChangeRecorder implements EventSubscriber {
  private readonly byManager = new WeakMap<EntityManager, Change[]>();

  afterFlush({ em, uow }: FlushEventArgs): void {
    const followed = uow.getChangeSets().filter((changeSet) => KEPT_OUT.get(changeSet.meta.className) !== 'ALL');
    this.changesOf(em).push(...followed.map((changeSet) => describe(changeSet as ChangeSet<object>, em.getPlatform())));
  }

  changesOf(em: EntityManager): Change[] {
    const known = this.byManager.get(em);
    if (known) {
      return known;
    }
    const fresh: Change[] = [];
    this.byManager.set(em, fresh);
    return fresh;
  }
}

export const changeRecorder = new ChangeRecorder();
