import type { EntityManager } from '@mikro-orm/postgresql';
import type { CatalogueFile } from '../catalogues/catalogueFile.ts';
import type { GdprRole } from '../catalogues/gdprRoles.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { newId } from '../platform/db/columns.ts';
import { notFound } from '../platform/errors.ts';
import { LENGTHS } from '../platform/lengths.ts';
import { type Checks, knownId } from '../platform/validate.ts';
import { Party } from './party.entity.ts';

/** What an act says of one party; what is left out comes from the body that holds it (name) and from the catalogue (part, role). */
export interface NewParty {
  code: string;
  organisationId: string;
  name?: string | null;
  roleLabel?: string | null;
  gdprRole?: GdprRole | null;
  dpoEmail?: string | null;
}

/** The words that are given of a party, checked on `parties.<index>`. */
export function readPartyWords(checks: Checks, index: number, { name, roleLabel, dpoEmail }: Omit<NewParty, 'code' | 'organisationId'>) {
  return {
    name: checks.optionalText(`parties.${index}.name`, name, LENGTHS.line),
    roleLabel: checks.optionalText(`parties.${index}.roleLabel`, roleLabel, LENGTHS.line),
    dpoEmail: dpoEmail?.trim() ? checks.email(`parties.${index}.dpoEmail`, dpoEmail) : null,
  };
}

/** Every party of the catalogue is held by one body, and no other is named. */
export function checkParties(checks: Checks, content: CatalogueFile, given: NewParty[]): void {
  const expected = content.parties.map(({ code }) => code);
  const codes = given.map(({ code }) => code);
  const isComplete = expected.every((code) => codes.includes(code)) && codes.every((code) => expected.includes(code));
  if (!isComplete || new Set(codes).size !== codes.length) {
    checks.refuse('parties', 'PARTIES_INCOMPLETE', {
      fr: `Donnez une organisation à chaque partie, une seule fois : ${expected.join(', ')}.`,
      en: `Give every party one organisation, once: ${expected.join(', ')}.`,
    });
  }
}

/** Who holds each party, by id. Throws NOT_FOUND. */
async function bodiesOf(tx: EntityManager, parties: NewParty[]): Promise<Map<string, Organisation>> {
  const ids = parties.map(({ organisationId }, index) => knownId(`parties.${index}.organisationId`, organisationId));
  const known = await tx.find(Organisation, { id: { $in: [...new Set(ids)] } });
  const byId = new Map(known.map((body) => [body.id, body]));
  const stranger = ids.findIndex((id) => !byId.has(id));
  if (stranger >= 0) throw notFound(`parties.${stranger}.organisationId`);
  return new Map(parties.map(({ code }, index) => [code, byId.get(ids[index]!)!]));
}

/** Within a transaction: the parties of a convention, in the order of its catalogue. Returns their ids by code. Throws NOT_FOUND (organisation). */
export async function storeParties(
  tx: EntityManager,
  convention: string,
  content: CatalogueFile,
  given: NewParty[],
  words: ReturnType<typeof readPartyWords>[],
): Promise<Map<string, string>> {
  const bodies = await bodiesOf(tx, given);
  return new Map(
    content.parties.map((party, position) => {
      const id = newId();
      const index = given.findIndex(({ code }) => code === party.code);
      const { name, roleLabel, dpoEmail } = words[index]!;
      const organisation = bodies.get(party.code)!;
      tx.create(Party, {
        id,
        convention,
        code: party.code,
        name: name ?? organisation.name,
        roleLabel: roleLabel ?? party.role,
        organisation,
        gdprRole: given[index]!.gdprRole ?? party.gdprRole ?? null,
        isSignatory: party.isSignatory,
        providesReviewers: party.providesReviewers ?? false,
        dpoEmail,
        position: position + 1,
      });
      return [party.code, id];
    }),
  );
}
