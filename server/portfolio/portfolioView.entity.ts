import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { keepOutOfJournal } from '../platform/db/changes.ts';
import { identifier } from '../platform/db/columns.ts';

const PortfolioViewSchema = defineEntity({
  name: 'PortfolioView',
  tableName: 'portfolio_view',
  properties: {
    id: identifier(),
    person: () => p.manyToOne(Person),
    /** Unique among those of the person, whatever the accents and the case. */
    name: p.text(),
    /** What the address of the portfolio says: filters, order, columns, display. */
    searchParams: p.text(),
    /** Shown to the person when they choose nothing; one at most. */
    isDefault: p.boolean().default(false),
    savedAt: p.datetime(),
    version: p.integer().version(),
  },
});

/** A way to look at the portfolio that a person named for themselves: no fact of any agreement, and nobody else reads it. */
export class PortfolioView extends PortfolioViewSchema.class {}
PortfolioViewSchema.setClass(PortfolioView);
keepOutOfJournal(PortfolioViewSchema);

export { PortfolioViewSchema };
