import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  expiresAt: number;
}

const SWEEP_ABOVE = 1000;

/** Where the demo identity provider keeps its sessions and codes: in memory, until they expire or the program ends. */
export function memoryStore(): AdapterFactory {
  const entries = new Map<string, Entry>();

  function sweep(): void {
    if (entries.size <= SWEEP_ABOVE) return;
    const now = Date.now();
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now) entries.delete(key);
  }

  function payloads(model: string): AdapterPayload[] {
    return [...entries].filter(([key]) => key.startsWith(`${model}:`)).map(([, { payload }]) => payload);
  }

  return (model: string): Adapter => {
    const find = async (id: string) => {
      const entry = entries.get(`${model}:${id}`);
      return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
    };
    return {
      find,
      findByUid: async (uid) => payloads(model).find((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => payloads(model).find((payload) => payload.userCode === userCode),
      async upsert(id, payload, expiresIn) {
        sweep();
        entries.set(`${model}:${id}`, {
          payload,
          expiresAt: expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000,
        });
      },
      async consume(id) {
        const payload = await find(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void entries.delete(`${model}:${id}`),
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
