import { created, simple, type Verb } from './journalVerbs.ts';
import type { World } from './world.ts';

const AGREE = simple('agreeToShowcase', 'AgreeToShowcaseInput').replace('{ id }', '{ version }');

/** What a signatory says of showing the convention outside. */
export function showcaseVerbs(open: () => World): Record<string, Verb> {
  const of = async (code: string) => {
    const { conventionId } = open();
    const [row] = await open().rows<{ id: string; version: number }>(
      'select id, (select count(*)::int from showcase_consent) as version from party where convention_id = ? and code = ?',
      [conventionId, code],
    );
    return { conventionId, partyId: row!.id, version: row!.version };
  };
  const agreement = async () => ({ ...(await of('DNUM')), groupCodes: ['annex1_matrix'], isIndexed: false });
  return {
    agreeToShowcase: {
      who: 'dpoDnum',
      action: 'showcase.agreed',
      query: AGREE,
      variables: async () => ({ input: await agreement() }),
      changes: [created('ShowcaseConsent', { isGiven: true, groups: ['annex1_matrix'], isOpen: false })],
    },
    withdrawFromShowcase: {
      who: 'dpoDnum',
      action: 'showcase.withdrawn',
      query: simple('withdrawFromShowcase', 'WithdrawFromShowcaseInput').replace('{ id }', '{ version }'),
      variables: async () => {
        const given = await agreement();
        await (await open().app.as('dpoDnum')).ask(AGREE, { input: { ...given, isIndexed: true } });
        return { input: { conventionId: given.conventionId, partyId: given.partyId } };
      },
      changes: [created('ShowcaseConsent', { isGiven: false, groups: [] })],
    },
  };
}
