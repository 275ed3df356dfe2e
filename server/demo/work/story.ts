import type { EntityManager } from '@mikro-orm/postgresql';
import { loadActor } from '../../actors/actor.queries.ts';
import type { Actor } from '../../actors/actor.ts';
import type { Day } from '../../clocks/days.ts';
import type { Clock } from '../../platform/clock.ts';
import { restOn } from '../../platform/db/authority.ts';
import { read, sql } from '../../platform/db/read.ts';
import type { FileStore } from '../../platform/files/fileStore.ts';
import type { DemoDays } from './demoDays.ts';
import type { DemoFiles } from './demoFiles.ts';

/** People of the demonstration who act, by the name in front of the @ of their address. */
export type Somebody =
  | 'camille.roux'
  | 'dominique.petit'
  | 'claude.martin'
  | 'lou.fontaine'
  | 'maxime.leroy'
  | 'andrea.lopez'
  | 'alix.bernard';

/** What writes in somebody's name. */
export interface Writer {
  em: EntityManager;
  actor: Actor;
}

/** Where the story takes place. */
export interface Setting {
  /** The transaction that lays it all. */
  tx: EntityManager;
  store: FileStore;
  files: DemoFiles;
  conventionId: string;
  /** Ids of the parties by code. */
  parties: Map<string, string>;
  days: DemoDays;
}

/**
 * The time and the people of the demonstration's story: who writes, for whom, and when. Each act goes through the use case that serves the API, which
 * asks this clock for the instant; nothing is stored beside those.
 */
export class Story implements Clock {
  readonly setting: Setting;
  private instant: Date;
  private readonly writers = new Map<Somebody, Writer>();
  private obligations = new Map<string, string>();
  /** Ids of what was made, by the name the story gives it. */
  private readonly made = new Map<string, string>();

  private constructor(setting: Setting) {
    this.setting = setting;
    this.instant = setting.days.signedAt;
  }

  static async open(setting: Setting): Promise<Story> {
    const story = new Story(setting);
    const rows = await read<{ id: string; code: string; party: string }>(
      setting.tx,
      sql`select o.id, c.code, y.code as party from obligation o join commitment c on c.id = o.commitment_id join party y on y.id = o.party_id
        where o.convention_id = ${setting.conventionId} order by c.code, y.code`,
    );
    const alone = rows.filter(({ code }) => rows.filter((row) => row.code === code).length === 1);
    story.obligations = new Map([
      ...rows.map(({ id, code, party }): [string, string] => [`${code}/${party}`, id]),
      ...alone.map(({ id, code }): [string, string] => [code, id]),
    ]);
    return story;
  }

  now(): Date {
    return this.instant;
  }

  /** When something told now was done or known, so many days before the story is laid: always before it is told, whatever weekend lies between. */
  earlier(daysAgo: number): Date {
    const hourAgo = this.instant.getTime() - 3_600_000;
    return new Date(Math.min(this.setting.days.afternoon(daysAgo).getTime(), hourAgo));
  }

  /** From now on it is this instant. */
  moveTo(instant: Date): void {
    this.instant = instant;
  }

  /** A day so many days before the demonstration is laid, or after it where the figure is negative. */
  day(daysAgo: number): Day {
    return this.setting.days.before(daysAgo);
  }

  /** By its code, `code/party` where several parties are bound. */
  obligation(code: string): string {
    return known(this.obligations, code);
  }

  party(code: string): string {
    return known(this.setting.parties, code);
  }

  remember(name: string, id: string): void {
    this.made.set(name, id);
  }

  recall(name: string): string {
    return known(this.made, name);
  }

  /** What writes in the name of a person, whose rights nobody else can change before the transaction that laid them ends. */
  async as(who: Somebody): Promise<Writer> {
    const writing = this.writers.get(who);
    if (writing) return writing;
    const em = this.setting.tx.fork({ keepTransactionContext: true });
    const person = sql`(select p.id from person p where p.email = ${`${who}@demo.invalid`})`;
    const { actor } = (await loadActor(em, person, this.instant))!;
    restOn(em, { personId: actor.personId, confirm: async () => undefined });
    const writer = { em, actor };
    this.writers.set(who, writer);
    return writer;
  }
}

function known(among: Map<string, string>, name: string): string {
  const found = among.get(name);
  if (!found) throw new Error(`The demonstration knows no ${name}`);
  return found;
}
