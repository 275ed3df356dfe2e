import type { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DateTime } from 'luxon';
import type { Actor } from '../actors/actor.ts';
import { LEGAL_TIME_ZONE } from '../platform/clock.ts';
import { writeCsv } from '../platform/tables/writeCsv.ts';
import { type OdsCell, writeOds } from '../platform/tables/writeOds.ts';
import type { PortfolioFilter } from './portfolio.inputs.ts';
import { findPortfolio, type PortfolioSort } from './portfolio.queries.ts';
import type { PortfolioLine } from './portfolio.type.ts';

export const FORMATS = ['csv', 'ods'] as const;
export type Format = (typeof FORMATS)[number];

/** Who takes which conventions away, in what order, and when. */
export interface Exported {
  em: EntityManager;
  actor: Actor;
  now: Date;
  filter: PortfolioFilter;
  sort?: PortfolioSort | null;
}

type Value = { text: string } | { count: number } | { day: string | null } | { instant: string | null };

interface Column {
  key: string;
  /** In French, as every sheet is headed. */
  label: string;
  tell(line: PortfolioLine): Value;
}

const words = (key: string, label: string, tell: (line: PortfolioLine) => string | null): Column => ({
  key,
  label,
  tell: (line) => ({ text: tell(line) ?? '' }),
});
const count = (key: string, label: string, tell: (line: PortfolioLine) => number): Column => ({
  key,
  label,
  tell: (line) => ({ count: tell(line) }),
});
const day = (key: string, label: string, tell: (line: PortfolioLine) => string | null): Column => ({
  key,
  label,
  tell: (line) => ({ day: tell(line) }),
});

const COLUMNS: readonly Column[] = [
  words('title', 'Convention', ({ title }) => title),
  words('serviceName', 'Service', ({ serviceName }) => serviceName),
  words('bodyNames', 'Organismes', ({ bodyNames }) => bodyNames.join(' · ')),
  words('phaseName', 'Phase du service', ({ phaseName }) => phaseName),
  day('lastInForceOn', 'Dernier jour', ({ lastInForceOn }) => lastInForceOn),
  count('countedCount', 'Engagements comptés', ({ countedCount }) => countedCount),
  count('heldCount', 'Tenus', ({ heldCount }) => heldCount),
  count('waitingCount', 'En attente d’autrui', ({ waitingCount }) => waitingCount),
  count('toDoCount', 'À faire', ({ toDoCount }) => toDoCount),
  count('troubleCount', 'En difficulté', ({ troubleCount }) => troubleCount),
  count('breachedCount', 'Manquements', ({ breachedCount }) => breachedCount),
  count('contestedCount', 'Contestés', ({ contestedCount }) => contestedCount),
  count('overdueCount', 'En retard', ({ overdueCount }) => overdueCount),
  count('lateByLawCount', 'Dont délai légal dépassé', ({ lateByLawCount }) => lateByLawCount),
  count('lapsedCount', 'Caducs', ({ lapsedCount }) => lapsedCount),
  count('disagreementCount', 'Désaccords sur le manifeste', ({ disagreementCount }) => disagreementCount),
  count('dormantCount', 'En veille', ({ dormantCount }) => dormantCount),
  count('inReviewCount', 'Attendent un visa', ({ inReviewCount }) => inReviewCount),
  count('waitingForMeCount', 'À viser par vous', ({ waitingForMeCount }) => waitingForMeCount),
  count('openIncidentCount', 'Incidents ouverts', ({ openIncidentCount }) => openIncidentCount),
  words('worstLevel', 'Risque le plus grave', ({ worstLevel }) => worstLevel),
  day('nextCommitteeLatestOn', 'Prochain comité au plus tard', ({ nextCommitteeLatestOn }) => nextCommitteeLatestOn),
  day('nextDueOn', 'Prochaine échéance', ({ nextDueOn }) => nextDueOn),
  { key: 'movedAt', label: 'Dernier mouvement', tell: ({ movedAt }) => ({ instant: movedAt }) },
];

const AT_ONCE = 100;
const NOTHING: ReadonlySet<string> = new Set();

/** A page at a time: the memory of a portfolio is that of a page. */
async function* linesOf({ em, actor, now, filter, sort }: Exported): AsyncIterable<PortfolioLine> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { items } = await findPortfolio(em, actor, now, { filter, sort, asked: NOTHING, offset, limit: AT_ONCE });
    yield* items;
    if (items.length < AT_ONCE) return;
  }
}

function csvCell(value: Value): string {
  if ('text' in value) return value.text;
  if ('count' in value) return String(value.count);
  if ('day' in value) return value.day ?? '';
  return value.instant ? new Date(value.instant).toISOString() : '';
}

function odsCell(value: Value): OdsCell {
  if ('count' in value) return value;
  if ('day' in value && value.day) return { day: value.day };
  if ('instant' in value && value.instant) {
    return { wall: DateTime.fromISO(value.instant, { zone: LEGAL_TIME_ZONE }).toFormat("yyyy-MM-dd'T'HH:mm:ss") };
  }
  return { text: csvCell(value) };
}

async function* csvRows(exported: Exported): AsyncIterable<string[]> {
  yield COLUMNS.map(({ key }) => key);
  for await (const line of linesOf(exported)) yield COLUMNS.map(({ tell }) => csvCell(tell(line)));
}

async function* odsRows(exported: Exported): AsyncIterable<OdsCell[]> {
  yield COLUMNS.map(({ label }) => ({ text: label }));
  for await (const line of linesOf(exported)) yield COLUMNS.map(({ tell }) => odsCell(tell(line)));
}

/** The conventions that the actor may read, with where they stand, as a file written as it is read. */
export const exportPortfolio = (exported: Exported, format: Format): Readable =>
  format === 'csv' ? writeCsv(csvRows(exported)) : writeOds('Portefeuille', odsRows(exported));
