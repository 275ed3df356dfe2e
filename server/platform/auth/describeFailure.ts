const SIGNED_STATEMENT = /eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g;
const MAX_LENGTH = 500;

function withoutStatements(text: string): string {
  return text.replace(SIGNED_STATEMENT, '[…]').slice(0, MAX_LENGTH);
}

/** What the log may hold of a failure during sign-in: no claims, no token, whatever the error carries along. */
export function describeFailure(error: unknown): Record<string, unknown> | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    name: error.name,
    message: withoutStatements(error.message),
    ...(typeof code === 'string' ? { code } : {}),
    at: frames.slice(0, 4).map((frame) => frame.trim()),
  };
}
