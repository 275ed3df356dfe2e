import { afterEach } from 'vitest';
import { tellPagesInSight } from './pagesInSight.ts';

/** Added to what a failed test says, where the runs are read: what its pages showed and waited for. */
afterEach(async ({ task }) => {
  const error = task.result?.errors?.at(-1);
  if (task.result?.state !== 'fail' || !error) return;
  const seen = await tellPagesInSight();
  if (seen) error.message += `\nPages in sight:\n${seen}`;
});
