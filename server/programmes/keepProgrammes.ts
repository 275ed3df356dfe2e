import type { EntityManager } from '@mikro-orm/postgresql';
import { ADMINISTRATION } from '../actors/administration.policy.ts';
import { Convention } from '../conventions/convention.entity.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/db/columns.ts';
import { read, run, sql } from '../platform/db/read.ts';
import type { Signature } from '../platform/db/signature.ts';
import { badInput, conflict, fail, notFound } from '../platform/errors.ts';
import { INSTANCE_CHAIN, type JournalNote, journaled } from '../platform/journal/journaled.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { Programme } from './programme.entity.ts';
import type { CreateProgrammeInput, UpdateProgrammeInput } from './programme.inputs.ts';

const MOST_CATALOGUES = 100;
const MOST_CONVENTIONS = 500;

type Given = Pick<UpdateProgrammeInput, 'name' | 'catalogueKeys' | 'conventionIds'>;
type Note = (note: JournalNote) => void;

type Contents = Partial<Pick<Programme, 'name' | 'catalogueKeys' | 'conventionIds'>>;

function atMost(checks: Checks, field: string, given: string[], most: number): void {
  if (given.length <= most) return;
  checks.refuse(field, 'TOO_MANY', {
    fr: `Choisissez-en au plus ${most} (${given.length} pour l’instant).`,
    en: `Choose at most ${most} of them (${given.length} so far).`,
  });
}

function readContents({ name, catalogueKeys, conventionIds }: Given): Contents {
  const checks = new Checks();
  const contents: Contents = {
    ...(name == null ? {} : { name: checks.text('name', name, LENGTHS.line) }),
    ...(catalogueKeys ? { catalogueKeys: [...new Set(catalogueKeys)].sort() } : {}),
    ...(conventionIds ? { conventionIds: [...new Set(conventionIds.map((id) => knownId('conventionIds', id)))].sort() } : {}),
  };
  atMost(checks, 'catalogueKeys', contents.catalogueKeys ?? [], MOST_CATALOGUES);
  atMost(checks, 'conventionIds', contents.conventionIds ?? [], MOST_CONVENTIONS);
  checks.done();
  return contents;
}

async function requireFree(tx: EntityManager, name: string): Promise<void> {
  if (await tx.count(Programme, { name })) {
    throw fail('CONFLICT', 'NAME_TAKEN', { fr: 'Un programme porte déjà ce nom.', en: 'A programme already has this name.' });
  }
}

async function requireCatalogues(tx: EntityManager, keys: string[]): Promise<void> {
  const known = await read<{ key: string }>(tx, sql`select distinct cat.key from catalogue cat order by cat.key`);
  const unknown = keys.filter((key) => !known.some((catalogue) => catalogue.key === key));
  if (unknown.length === 0) return;
  const list = known.map(({ key }) => key).join(', ');
  throw badInput('catalogueKeys', 'CATALOGUE_UNKNOWN', { fr: `Catalogues connus : ${list}.`, en: `Known catalogues: ${list}.` });
}

async function requireConventions(tx: EntityManager, ids: string[]): Promise<void> {
  if ((await tx.count(Convention, { id: { $in: ids } })) !== ids.length) throw notFound('conventionIds');
}

async function requireKnown(tx: EntityManager, { catalogueKeys, conventionIds }: Contents): Promise<void> {
  if (catalogueKeys) await requireCatalogues(tx, catalogueKeys);
  if (conventionIds) await requireConventions(tx, conventionIds);
}

/** Adds a programme. Returns its id. Errors: BAD_INPUT fields, NAME_TAKEN, CATALOGUE_UNKNOWN, NOT_FOUND of a convention. */
export async function createProgramme(em: EntityManager, by: Signature, clock: Clock, input: CreateProgrammeInput): Promise<string> {
  const { name = '', ...contents } = readContents(input);
  const create = async (tx: EntityManager, note: Note) => {
    await requireFree(tx, name);
    await requireKnown(tx, contents);
    const id = newId();
    tx.create(Programme, { id, name, ...contents });
    note({ chain: INSTANCE_CHAIN, action: 'programme.created', subject: { type: 'Programme', id }, by, at: clock.now() });
    return id;
  };
  return journaled(em, create, ADMINISTRATION);
}

/** Its reviewers' rights are about to change: waits for what they are writing, and keeps what they write next waiting. */
async function lockReviewers(tx: EntityManager, id: string): Promise<void> {
  const reviewers = sql`select m.person_id from membership m where m.programme_id = ${id}`;
  await run(tx, sql`select p.id from person p where p.id in (${reviewers}) order by p.id for no key update`);
}

/**
 * Edits the name of a programme, or what it holds: its reviewers gain and lose the conventions at once.
 * Errors: NOT_FOUND, BAD_INPUT fields, NAME_TAKEN, CATALOGUE_UNKNOWN, PROGRAMME_CHANGED with what it is now.
 */
export async function updateProgramme(
  em: EntityManager,
  by: Signature,
  clock: Clock,
  programmeId: string,
  input: UpdateProgrammeInput,
): Promise<void> {
  const id = knownId('id', programmeId);
  const contents = readContents(input);
  const update = async (tx: EntityManager, note: Note) => {
    const programme = await tx.findOne(Programme, { id });
    if (!programme) throw notFound('id');
    if (programme.version !== input.version) {
      throw conflict(
        'PROGRAMME_CHANGED',
        { fr: 'Ce programme a été modifié entre-temps.', en: 'This programme was changed meanwhile.' },
        { name: programme.name, version: programme.version },
      );
    }
    if (contents.name && contents.name !== programme.name) await requireFree(tx, contents.name);
    await requireKnown(tx, contents);
    await lockReviewers(tx, id);
    programme.name = contents.name ?? programme.name;
    programme.catalogueKeys = contents.catalogueKeys ?? programme.catalogueKeys;
    programme.conventionIds = contents.conventionIds ?? programme.conventionIds;
    const subject = { type: 'Programme', id };
    note({ chain: INSTANCE_CHAIN, action: 'programme.updated', subject, by, at: clock.now(), security: 'SCOPE_CHANGED' });
  };
  await journaled(em, update, ADMINISTRATION);
}
