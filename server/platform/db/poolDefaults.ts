/** A reading takes milliseconds: ten connections already give one process more answers than it can put into words. */
export const POOL_DEFAULTS = { max: 10, waitMs: 10_000 };
