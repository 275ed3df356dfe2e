import { World } from '../evidence/world.ts';
import type { ApiClient } from '../support/client.ts';
import type { PersonaName } from '../support/personas.ts';

export const SLUG = 'domifa-fast5-2020';
export const PAGE_AT = `/public/${SLUG}`;
const FIELDS = `conventionId status path previewPath isIndexed version showableGroups { code label dutyCount proofCount isShown }
  decidingParties { partyId partyCode allowedActions word { isGiven groupCodes isIndexed decidedAt author { name partyCode } } }`;
const SHOWN = `query($id: ID!) { showcase(conventionId: $id) { ${FIELDS} } }`;
export const AGREE = `mutation($input: AgreeToShowcaseInput!) { agreeToShowcase(input: $input) { ${FIELDS} } }`;
export const WITHDRAW = `mutation($input: WithdrawFromShowcaseInput!) { withdrawFromShowcase(input: $input) { ${FIELDS} } }`;

/** Who decides for each signatory. */
const OFFICERS = { DNUM: 'dpoDnum', DINUM: 'dpoDinum' } as const;
export type SignatoryCode = keyof typeof OFFICERS;

/** The demonstration, of which signatories decide what anybody may read. */
export class Outside {
  private constructor(
    readonly world: World,
    readonly parties: Record<string, string>,
  ) {}

  static async open(): Promise<Outside> {
    const world = await World.open();
    const rows = await world.rows<{ code: string; id: string }>('select code, id from party where convention_id = ?', [world.conventionId]);
    return new Outside(world, Object.fromEntries(rows.map(({ code, id }) => [code, id])));
  }

  as = (who: PersonaName): Promise<ApiClient> => this.world.app.as(who);

  async showcase(who: PersonaName = 'dpoDnum') {
    return (await (await this.as(who)).get(SHOWN, { id: this.world.conventionId })).showcase;
  }

  async agreement(code: SignatoryCode, groupCodes: string[], over: object = {}) {
    const { version } = await this.showcase();
    return { conventionId: this.world.conventionId, partyId: this.parties[code], groupCodes, isIndexed: false, version, ...over };
  }

  async agree(code: SignatoryCode, groupCodes: string[], over: object = {}) {
    const input = await this.agreement(code, groupCodes, over);
    return (await (await this.as(OFFICERS[code])).get(AGREE, { input })).agreeToShowcase;
  }

  async withdraw(code: SignatoryCode) {
    const input = { conventionId: this.world.conventionId, partyId: this.parties[code] };
    return (await (await this.as(OFFICERS[code])).get(WITHDRAW, { input })).withdrawFromShowcase;
  }

  /** As anybody: no cookie. */
  read = (at: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    fetch(`${this.world.app.url}${at}`, { headers, method, redirect: 'manual' });

  stop = (): Promise<void> => this.world.stop();
}
