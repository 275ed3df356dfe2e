import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import { read, type Sql, sql } from '../platform/db/read.ts';
import { keptParties, readsRegisters } from '../registers/entryParties.ts';
import { referenceOf } from '../registers/numbers.ts';
import type { RegisterKeepingType } from './keeping.type.ts';
import { KEPT_REGISTERS, type KeptRegister } from './keptRegisters.ts';

/** What a register holds that the parties of a convention share. */
export interface Held {
  entryCount: number;
  lastReference: string | null;
  lastRecordedAt: string | null;
}

/** The same, with the first day of the convention while there is nothing. */
export type Holding = Held & { emptySinceOn: string | null };

const held = ({ table, prefix }: KeptRegister, convention: Sql): Sql => sql`(
  select jsonb_build_object('entryCount', count(*),
    'lastReference', (array_agg(${referenceOf(prefix, 'e')} order by e.year desc, e.number desc))[1], 'lastRecordedAt', max(e.recorded_at),
    'emptySinceOn', case when count(*) = 0 then coalesce(convention_day(${convention}, 'IN_FORCE', now()), convention_day(${convention}, 'SIGNED', now())) end)
  from ${sql.table(table)} e where e.convention_id = ${convention} and e.confidentiality = 'PARTIES')`;

/** What a register of a convention holds that its parties share. */
export async function heldIn(em: EntityManager, register: KeptRegister, conventionId: string): Promise<Holding> {
  const [row] = await read<{ held: Holding }>(em, sql`select ${held(register, sql`${conventionId}::uuid`)} as held`);
  return row!.held;
}

/** SQL condition: obligation o of commitment c is to keep a register, of which an extract is all that is expected. */
export const isToKeep = (code: string): Sql => sql`o.closed_at is null and c.tracking = 'PROVE' and c.definition ->> 'register' = ${code}
  and jsonb_array_length(c.definition -> 'expectedEvidence') = 1 and c.definition -> 'expectedEvidence' -> 0 ->> 'type' = 'REGISTER_EXPORT'`;

const ATTESTED = (name: string, party: Sql): Sql => sql`(
  select jsonb_build_object('evidenceId', e.id, 'partyId', e.party_id, 'attestedAt', v.created_at, 'validUntil', v.valid_until)
  from evidence e join evidence_version v on v.evidence_id = e.id
  where e.party_id = ${party} and e.withdrawn_at is null and v.register = ${name} and v.entry_id is null
  order by v.created_at desc, v.number desc limit 1)`;

const keepingOf = (
  register: KeptRegister,
  conventionId: string,
): Sql => sql`select ${register.name}::text as "registerName", cv.id as "conventionId",
    ${held(register, sql`cv.id`)} as held,
    coalesce((select jsonb_agg(distinct y.id) from obligation o join commitment c on c.id = o.commitment_id join party y on y.id = o.party_id
      where o.convention_id = cv.id and ${isToKeep(register.code)}), '[]') as bound,
    coalesce((select jsonb_agg(a.attested order by y.position) from party y cross join lateral (select ${ATTESTED(register.name, sql`y.id`)} as attested) a
      where y.convention_id = cv.id and a.attested is not null), '[]') as attestations
  from convention cv where cv.id = ${conventionId}`;

interface Row {
  registerName: RegisterKeepingType['registerName'];
  conventionId: string;
  held: Holding;
  bound: string[];
  attestations: RegisterKeepingType['attestations'];
}

/** Registers of a convention that a party owes to keep, in one statement; none for who reads no record of its parties. */
export async function keepingsOf(em: EntityManager, actor: Actor, conventionId: string): Promise<RegisterKeepingType[]> {
  if (!readsRegisters(actor, conventionId)) return [];
  const each = KEPT_REGISTERS.map((register) => keepingOf(register, conventionId));
  const rows = await read<Row>(em, sql.join(each, sql` union all `));
  const own = keptParties(actor, conventionId);
  return rows
    .filter(({ bound }) => bound.length > 0)
    .map(({ registerName, held: told, bound, attestations }) => ({
      registerName,
      ...told,
      attestations,
      attestablePartyIds: bound.filter((id) => own.includes(id)),
    }));
}
