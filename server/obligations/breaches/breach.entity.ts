import { defineEntity, p } from '@mikro-orm/core';
import { identifier } from '../../platform/db/columns.ts';
import { type Signature, signature, signedAs } from '../../platform/db/signature.ts';
import { Obligation } from '../obligation.entity.ts';
import { Occurrence } from '../occurrence.entity.ts';

const BreachSchema = defineEntity({
  name: 'Breach',
  tableName: 'breach',
  properties: {
    id: identifier(),
    obligation: () => p.manyToOne(Obligation).index(),
    /** The occurrence that the facts made impossible; null: the duty itself was broken. */
    occurrence: () => p.manyToOne(Occurrence).nullable().deleteRule('no action').index(),
    facts: p.text(),
    brokenOn: p.date(),
    recordedAt: p.datetime(),
    ...signature(),
    endedOn: p.date().nullable(),
    /** The fact that ended it. */
    ending: p.text().nullable(),
    endedAt: p.datetime().nullable(),
    enderId: p.uuid().nullable(),
    enderName: p.text().nullable(),
    enderRole: p.text().nullable(),
    enderParty: p.text().nullable(),
    version: p.integer().version(),
  },
});

/** A recorded fact says that a duty was broken, until another says that this ended. */
export class Breach extends BreachSchema.class {
  /** A fact ended it. */
  end(by: Signature, endedOn: string, ending: string, at: Date): void {
    Object.assign(this, { endedOn, ending, endedAt: at, ...signedAs('ender', by) });
  }
}
BreachSchema.setClass(Breach);

export { BreachSchema };
