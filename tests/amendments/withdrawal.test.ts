import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../server/platform/asOf.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { AGREE, COMPARE, domifa, putBefore, type Signatories, WITHDRAW } from './world.ts';

const REASON = 'Les parties renoncent à prolonger la convention cette année.';
const today = dayOf(new Date());
const LONGER = { isEndChanged: true, endsOn: '2099-12-31', effectiveOn: today };

let app: TestApp;
let world: Signatories;

beforeEach(async () => {
  app = await startTestApp();
  world = await domifa(app);
});
afterEach(async () => app?.stop());

const withdrawal = ({ id, version }: { id: string; version: number }, reason = REASON) => ({
  input: { amendmentId: id, reason, version },
});
const agreement = (code: string, { id, version }: { id: string; version: number }) => ({
  input: { amendmentId: id, partyId: world.agreement.parties[code], signedOn: today, version },
});
const codeOf = async (answer: Promise<{ extensions: { code: string } }>) => (await answer).extensions.code;

describe('an amendment that is given up', () => {
  it('stays readable with who gave it up and why, and nothing more is done on it', async () => {
    const amendment = await putBefore(world, LONGER);
    await world.as.DNUM!.get(AGREE, agreement('DNUM', amendment));
    const { withdrawAmendment } = await world.as.DINUM!.get(WITHDRAW, withdrawal(amendment));
    expect(withdrawAmendment).toMatchObject({
      status: 'WITHDRAWN',
      withdrawalReason: REASON,
      withdrawnByName: expect.stringMatching(/./),
      allowedActions: [],
      agreements: [{ partyCode: 'DNUM' }],
    });
    const seen = { id: amendment.id, version: withdrawAmendment.version };
    await expect(codeOf(world.as.DINUM!.refusal(AGREE, agreement('DINUM', seen)))).resolves.toBe('AMENDMENT_WITHDRAWN');
    await expect(codeOf(world.as.DNUM!.refusal(WITHDRAW, withdrawal(seen)))).resolves.toBe('AMENDMENT_WITHDRAWN');
    await expect(codeOf(world.as.DNUM!.refusal(COMPARE, { input: { amendmentId: amendment.id, version: seen.version } }))).resolves.toBe(
      'AMENDMENT_WITHDRAWN',
    );
    const { amendments } = await world.as.DNUM!.get(
      'query($filter: AmendmentFilter) { amendments(filter: $filter) { items { number status } } }',
      { filter: { conventionIds: [world.conventionId], statuses: ['WITHDRAWN'] } },
    );
    expect(amendments.items).toEqual([{ number: 1, status: 'WITHDRAWN' }]);
  });

  it('asks for a reason, for what was read, and for an amendment that is not concluded', async () => {
    const amendment = await putBefore(world, LONGER);
    const short = await world.as.DNUM!.refusal(WITHDRAW, withdrawal(amendment, 'Non.'));
    expect(short.extensions).toMatchObject({ fieldErrors: [{ field: 'reason', code: 'TOO_SHORT' }] });
    await expect(codeOf(world.as.DNUM!.refusal(WITHDRAW, withdrawal({ id: amendment.id, version: 99 })))).resolves.toBe(
      'AMENDMENT_CHANGED',
    );
    for (const code of ['DNUM', 'DINUM']) await world.as[code]!.get(AGREE, agreement(code, amendment));
    const { amendments } = await world.as.DNUM!.get('query { amendments { items { version } } }');
    await expect(
      codeOf(world.as.DNUM!.refusal(WITHDRAW, withdrawal({ id: amendment.id, version: amendments.items[0].version }))),
    ).resolves.toBe('AMENDMENT_AGREED');
  });

  it('and agreed to at once is one or the other, never both', async () => {
    const amendment = await putBefore(world, LONGER);
    await world.as.DNUM!.get(AGREE, agreement('DNUM', amendment));
    const answers = await Promise.all([
      world.as.DINUM!.ask(AGREE, agreement('DINUM', amendment)),
      world.as.DNUM!.ask(WITHDRAW, withdrawal(amendment)),
    ]);
    const refusals = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code);
    expect(refusals).toHaveLength(1);
    expect(['AMENDMENT_CHANGED', 'AMENDMENT_AGREED', 'AMENDMENT_WITHDRAWN', 'AMENDMENT_IN_FORCE']).toContain(refusals[0]);
  });
});
