import { run, type Sql, sql } from '../../server/platform/db/read.ts';
import type { TestApp } from '../support/app.ts';

/** A register: its entries, and what hangs on them, each table with the columns that lead to those before it. */
interface Copied {
  entries: string;
  count: number;
  /** What each copy says otherwise than the entry it is a copy of. */
  over: Sql;
  pieces: [table: string, ...leading: string[]][];
}

const OPEN = sql`jsonb_build_object('closed_at', null, 'closer_id', null, 'closer_name', null, 'closer_role', null, 'closer_party', null)`;

/** How full the registers of a busy convention are. */
const REGISTERS: Copied[] = [
  {
    entries: 'incident',
    count: 500,
    over: OPEN,
    pieces: [
      ['incident_awareness', 'incident_id'],
      ['incident_assessment', 'incident_id'],
      ['incident_alert', 'incident_id'],
      ['incident_measure', 'incident_id'],
    ],
  },
  {
    entries: 'legal_text',
    count: 300,
    over: sql`'{}'::jsonb`,
    pieces: [
      ['legal_text_version', 'legal_text_id'],
      ['opinion_request', 'text_version_id'],
      ['opinion_reservation', 'opinion_request_id'],
      ['text_publication', 'text_version_id'],
      ['dpia_need', 'legal_text_id'],
      ['dpia_advice', 'legal_text_id'],
      ['dpia_state', 'legal_text_id'],
    ],
  },
  {
    entries: 'processor',
    count: 300,
    over: sql`jsonb_build_object('parent_id', null, 'name', e.name || ' ' || n)`,
    pieces: [
      ['processor_change', 'processor_id'],
      ['processor_notice', 'processor_id', 'change_id'],
      ['processor_response', 'notice_id'],
      ['processor_location', 'processor_id'],
      ['processor_clause', 'processor_id'],
      ['processor_guarantee', 'processor_id'],
      ['processor_proof', 'processor_id'],
    ],
  },
  {
    entries: 'rights_request',
    count: 2000,
    over: sql`'{}'::jsonb`,
    pieces: [
      ['rights_receipt', 'request_id'],
      ['rights_extension', 'request_id'],
      ['rights_answer', 'request_id'],
      ['rights_hand_over', 'request_id'],
      ['rights_question', 'request_id'],
    ],
  },
];

const JOURNALED = sql`select set_config('garant.journaled', 'yes', true)`;
const COPIES = sql`create temporary table copied (old uuid, n integer, primary key (old, n)) on commit drop`;
/** The id of the copy `n` of what an id names. */
const copyOf = (id: Sql): Sql => sql`md5(${id} || '/' || n)::uuid`;
const NO_PROOF = sql`jsonb_build_object('evidence_id', null)`;

/** As many copies of the entries that every party reads as it takes after those made before, in turn, each with its pieces. */
function copying({ entries, count, over, pieces }: Copied, made: number): Sql[] {
  const name = sql.table(entries);
  const fill = sql`insert into ${name} select (jsonb_populate_record(e, to_jsonb(e) || ${over} ||
      jsonb_build_object('id', ${copyOf(sql`e.id`)}, 'number', 1000 + n))).*
    from generate_series(${made + 1}::integer, ${count}::integer) n
    join (select e.*, row_number() over (order by e.recorded_at, e.id) - 1 as place, count(*) over () as places from ${name} e
      where e.confidentiality = 'PARTIES' and e.number < 1000) told on told.place = (n - 1) % told.places
    join ${name} e on e.id = told.id`;
  const note = (
    table: string,
  ): Sql => sql`insert into copied select e.id, n from ${sql.table(table)} e cross join generate_series(${made + 1}::integer, ${count}::integer) n
    where exists (select from ${sql.table(table)} x where x.id = ${copyOf(sql`e.id`)})`;
  const ofPiece = ([table, ...leading]: Copied['pieces'][number]): Sql[] => {
    const led = leading.map((by) => sql`${by}::text, case when p.${sql.ref(by)} is not null then ${copyOf(sql`p.${sql.ref(by)}`)} end`);
    return [
      sql`insert into ${sql.table(table)} select (jsonb_populate_record(p, to_jsonb(p) || ${NO_PROOF} ||
          jsonb_build_object('id', ${copyOf(sql`p.id`)}, ${sql.join(led)}))).*
        from ${sql.table(table)} p join copied on copied.old = p.${sql.ref(leading[0]!)}`,
      note(table),
    ];
  };
  return [fill, note(entries), ...pieces.flatMap(ofPiece)];
}

/** What a fact of a register opens for its party: the clocks of incidents, the hand-overs that are owed, the notices to give. */
const opened = (from: Sql, moment: Sql, key: Sql, at: Sql, party: Sql, now: Date): Sql => sql`
  select date_moment(i.convention_id, ${moment}, ${key}, ${at}, ${now}, ${party}, null) from ${from}`;

const IS_CONTROLLER = sql`exists (select from party y where y.id = x.party_id and y.gdpr_role in ('CONTROLLER', 'JOINT_CONTROLLER'))`;

/** What the copies after those made before open. */
const openings = (now: Date, made: number): Sql[] => [
  opened(
    sql`incident i join incident_awareness x on x.incident_id = i.id where i.number > ${1000 + made}`,
    sql`case when ${IS_CONTROLLER} then 'incident.controllerAware' else 'incident.processorAware' end`,
    sql`i.id::text`,
    sql`x.aware_at`,
    sql`x.party_id`,
    now,
  ),
  opened(
    sql`rights_request i join rights_receipt x on x.request_id = i.id
      where i.number > ${1000 + made} and i.closed_at is null and i.withdrawn_at is null and not ${IS_CONTROLLER}`,
    sql`'rightsRequest.received'`,
    sql`i.id::text`,
    sql`x.received_at`,
    sql`x.party_id`,
    now,
  ),
  opened(
    sql`processor i where i.number > ${1000 + made} and i.engaged_on is null and i.renounced_at is null`,
    sql`'processor.planned'`,
    sql`i.id::text`,
    sql`paris_midnight(i.planned_on)`,
    sql`i.party_id`,
    now,
  ),
];

/**
 * Fills the registers of the only convention of a program, each copy opening what the use cases would open; each as full as it is told unless a number is,
 * from where it was left before.
 */
export async function fillRegisters({ orm, clock }: TestApp, each?: number, made = 0): Promise<void> {
  const filled = REGISTERS.map((register) => ({ ...register, count: each ?? register.count }));
  await orm.em.fork().transactional(async (tx) => {
    for (const statement of [JOURNALED, COPIES, ...filled.flatMap((each) => copying(each, made)), ...openings(clock.now(), made)])
      await run(tx, statement);
  });
}
