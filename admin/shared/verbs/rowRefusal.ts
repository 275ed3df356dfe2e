import { FailureError } from '../../providers/failure.ts';

interface Row {
  refusal?: { code: string; message: string } | null;
}

/**
 * A verb for several records that was sent for one: its refusal is told like that of any other verb.
 * @throws FailureError when the only row of the answer was refused.
 */
export function throwRowRefusal(data: unknown): void {
  const [answer] = Object.values((data ?? {}) as Record<string, unknown>);
  if (!Array.isArray(answer) || answer.length !== 1) return;
  const { refusal } = answer[0] as Row;
  if (refusal) throw new FailureError({ category: 'BAD_INPUT', code: refusal.code, message: refusal.message, fieldErrors: [] });
}
