import type { GdprRole } from '../catalogues/gdprRoles.ts';
import { shownOrganisation } from '../organisations/shownOrganisation.ts';
import { sql } from '../platform/db/read.ts';
import { asColumns, asJson, type Shown } from '../platform/db/shown.ts';
import type { PartyType } from './party.type.ts';

const OF_PARTY = {
  roleLabel: sql`y.role_label`,
  gdprRole: sql`y.gdpr_role`,
  dpoEmail: sql`y.dpo_email`,
  isSignatory: sql`y.is_signatory`,
} satisfies Shown;

const SHOWN_PARTY = {
  id: sql`y.id`,
  code: sql`y.code`,
  name: sql`y.name`,
  ...OF_PARTY,
  organisation: asJson(shownOrganisation('g')),
} satisfies Record<keyof PartyType, Shown[string]>;

/** Columns of a party (y) with the body (g) that holds it. */
export const PARTY_COLUMNS = asColumns(SHOWN_PARTY);

/** The same as one JSON value. */
export const PARTY_JSON = asJson(SHOWN_PARTY);

/** The same among the columns of another record: long lists are read as columns, JSON made by the database costs ten times as much. */
export interface PartyRow {
  partyId: string;
  partyCode: string;
  partyName: string;
  roleLabel: string | null;
  gdprRole: GdprRole | null;
  dpoEmail: string | null;
  isSignatory: boolean;
  partyOrganisationId: string;
  organisationName: string;
  organisationShortName: string;
}

/** Columns of a PartyRow. */
export const PARTY_ROW = asColumns({
  partyId: SHOWN_PARTY.id,
  partyCode: SHOWN_PARTY.code,
  partyName: SHOWN_PARTY.name,
  ...OF_PARTY,
  partyOrganisationId: sql`g.id`,
  organisationName: sql`g.name`,
  organisationShortName: sql`g.short_name`,
} satisfies Record<keyof PartyRow, Shown[string]>);

/** The party that a record's columns tell of. */
export const partyOf = (row: PartyRow): PartyType => ({
  id: row.partyId,
  code: row.partyCode,
  name: row.partyName,
  roleLabel: row.roleLabel,
  gdprRole: row.gdprRole,
  dpoEmail: row.dpoEmail,
  isSignatory: row.isSignatory,
  organisation: { id: row.partyOrganisationId, name: row.organisationName, shortName: row.organisationShortName },
});
