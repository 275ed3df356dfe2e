import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../actors/actor.ts';
import type { Clock } from '../platform/clock.ts';
import { write } from '../platform/db/authority.ts';
import { newId } from '../platform/db/columns.ts';
import { run, sql } from '../platform/db/read.ts';
import { badInput, conflict, fail, notFound } from '../platform/errors.ts';
import { Checks, knownId } from '../platform/validate.ts';
import { PortfolioView } from './portfolioView.entity.ts';
import type { CreatePortfolioViewInput, DeletePortfolioViewInput, UpdatePortfolioViewInput } from './portfolioView.type.ts';
import { readChoices } from './viewChoices.ts';

/** Views that a person may have. */
export const MOST_VIEWS = 20;
const NAME = { max: 60, isLine: true };

/** What a person does to their views waits for what they are doing to them. */
const oneByOne = ({ personId }: Actor): string => `portfolio views of ${personId}`;

async function requireFree(tx: EntityManager, { personId }: Actor, name: string, but: string): Promise<void> {
  const [taken] = await run(
    tx,
    sql`select v.id from portfolio_view v where v.person_id = ${personId} and fold(v.name) = fold(${name}) and v.id <> ${but}`,
  );
  if (taken) {
    throw badInput('name', 'VIEW_NAME_TAKEN', {
      fr: 'Vous avez déjà une vue de ce nom : donnez-en un autre.',
      en: 'You already have a view of that name: give another one.',
    });
  }
}

/** One view at most is the one that is shown first. */
async function onlyDefault(tx: EntityManager, { personId }: Actor, but: string): Promise<void> {
  await run(
    tx,
    sql`update portfolio_view set is_default = false, version = version + 1 where person_id = ${personId} and is_default and id <> ${but}`,
  );
}

async function own(tx: EntityManager, { personId }: Actor, id: string, field: string): Promise<PortfolioView> {
  const view = await tx.findOne(PortfolioView, { id: knownId(field, id), person: personId });
  if (!view) throw notFound(field);
  return view;
}

/** Keeps a view of the portfolio for the person. Returns its id. Errors: BAD_INPUT fields (VIEW_NAME_TAKEN, NOT_ONE_OF), TOO_MANY_VIEWS. */
export function createPortfolioView(em: EntityManager, actor: Actor, clock: Clock, input: CreatePortfolioViewInput): Promise<string> {
  const checks = new Checks();
  const name = checks.text('name', input.name, NAME);
  const searchParams = readChoices(checks, input.searchParams);
  checks.done();
  const create = async (tx: EntityManager) => {
    const id = newId();
    if ((await tx.count(PortfolioView, { person: actor.personId })) >= MOST_VIEWS) {
      throw fail('CONFLICT', 'TOO_MANY_VIEWS', {
        fr: `Vous avez ${MOST_VIEWS} vues, et pas davantage : supprimez-en une.`,
        en: `You have ${MOST_VIEWS} views, and no more: delete one.`,
      });
    }
    await requireFree(tx, actor, name, id);
    if (input.isDefault) await onlyDefault(tx, actor, id);
    tx.create(PortfolioView, { id, person: actor.personId, name, searchParams, isDefault: input.isDefault, savedAt: clock.now() });
    return id;
  };
  return write(em, create, oneByOne(actor));
}

/**
 * Changes the name of a view, what it shows, or whether it is shown first. Errors: NOT_FOUND when it is not theirs, BAD_INPUT fields (VIEW_NAME_TAKEN,
 * NOT_ONE_OF), PORTFOLIO_VIEW_CHANGED with what it is now.
 */
export function updatePortfolioView(
  em: EntityManager,
  actor: Actor,
  clock: Clock,
  id: string,
  input: UpdatePortfolioViewInput,
): Promise<string> {
  const checks = new Checks();
  const name = input.name == null ? undefined : checks.text('name', input.name, NAME);
  const searchParams = input.searchParams == null ? undefined : readChoices(checks, input.searchParams);
  checks.done();
  const update = async (tx: EntityManager) => {
    const view = await own(tx, actor, id, 'id');
    if (view.version !== input.version) {
      throw conflict(
        'PORTFOLIO_VIEW_CHANGED',
        {
          fr: `La vue « ${view.name} » a été modifiée entre-temps, depuis un autre onglet ou un autre poste : rouvrez-la pour voir ce qu’elle montre, puis recommencez.`,
          en: `The view “${view.name}” was changed meanwhile, from another tab or another device: open it again to see what it shows, then start again.`,
        },
        { name: view.name, searchParams: view.searchParams, isDefault: view.isDefault, version: view.version },
      );
    }
    if (name) await requireFree(tx, actor, name, view.id);
    if (input.isDefault) await onlyDefault(tx, actor, view.id);
    view.name = name ?? view.name;
    view.searchParams = searchParams ?? view.searchParams;
    view.isDefault = input.isDefault ?? view.isDefault;
    view.savedAt = clock.now();
    return view.id;
  };
  return write(em, update, oneByOne(actor));
}

/** Forgets a view. Errors: NOT_FOUND when it is not theirs, or gone. */
export function deletePortfolioView(em: EntityManager, actor: Actor, { portfolioViewId }: DeletePortfolioViewInput): Promise<void> {
  const forget = async (tx: EntityManager) => {
    tx.remove(await own(tx, actor, portfolioViewId, 'portfolioViewId'));
  };
  return write(em, forget, oneByOne(actor));
}
