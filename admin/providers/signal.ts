export interface Signal<TValue> {
  get: () => TValue;
  set: (value: TValue) => void;
  subscribe: (listener: () => void) => () => void;
}

/** A value of the whole page that components may watch (`useSyncExternalStore`). */
export function buildSignal<TValue>(initial: TValue): Signal<TValue> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (value === current) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
