import { randomUUID } from 'node:crypto';
import type { TestApp } from '../support/app.ts';

/** A version was published on a day, on a page, before a publication offered itself as a proof: nothing is offered for it. */
export async function publishedBefore({ orm }: Pick<TestApp, 'orm'>, versionId: string, publishedOn = '2026-01-05'): Promise<void> {
  await orm.em.fork().transactional(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    await tx.execute(
      `insert into text_publication (id, text_version_id, published_on, url, is_unanswered, recorded_at, author_name, author_role)
        values (?, ?, ?, 'https://example.gouv.fr/mentions', false, ?::date, 'Une équipe', 'TEAM_MEMBER')`,
      [randomUUID(), versionId, publishedOn, publishedOn],
    );
  });
}
