import { applicability } from './catalogues/applicability.sql.ts';
import { families } from './catalogues/families.sql.ts';
import { conventionDates } from './conventions/dates.sql.ts';
import { profile } from './conventions/profile.sql.ts';
import { versions } from './conventions/versions.sql.ts';
import { openWords } from './conventions/words.sql.ts';
import { acceptance } from './evidence/acceptance.sql.ts';
import { incidentStand } from './incidents/stand.sql.ts';
import { verification } from './journal/verification.sql.ts';
import { pages } from './legal-texts/pages.sql.ts';
import { procedures } from './legal-texts/procedures.sql.ts';
import { disagreements } from './manifesto/disagreement.sql.ts';
import { moves } from './obligations/moves/moves.sql.ts';
import { occurrences } from './obligations/occurrences/occurrence.sql.ts';
import { openings } from './obligations/occurrences/opening.sql.ts';
import { occurrenceStand } from './obligations/occurrences/stand.sql.ts';
import { keptStates } from './obligations/state/kept.sql.ts';
import { stateRule } from './obligations/state/rule.sql.ts';
import { touchedStates } from './obligations/state/touched.sql.ts';
import { fold } from './platform/db/fold.sql.ts';
import { legalDays } from './platform/db/legalDays.sql.ts';
import type { LivingParts } from './platform/db/livingSql.ts';
import { readVersion, type SchemaVersion } from './platform/db/migrationFiles.ts';
import { journalAppend, journalHash } from './platform/journal/chain.sql.ts';
import { guards } from './platform/journal/guards.sql.ts';
import { commitmentAnswers } from './portfolio/answers.sql.ts';
import { conventionParts } from './portfolio/parts.sql.ts';
import { conventionQuarters } from './portfolio/quarters.sql.ts';
import { conventionStands, notedStands } from './portfolio/stand.sql.ts';
import { conventionSums } from './portfolio/sums.sql.ts';
import { leavingViews } from './portfolio/views.sql.ts';
import { rightsStand } from './rights-requests/stand.sql.ts';

/** The one list of living SQL. */
export const living: LivingParts = {
  underTables: [
    fold,
    openWords,
    legalDays,
    applicability,
    guards,
    journalAppend,
    touchedStates,
    occurrenceStand,
    incidentStand,
    families,
    rightsStand,
    notedStands,
    conventionParts,
    conventionSums,
    leavingViews,
  ],
  onTables: [
    journalHash,
    verification,
    profile,
    conventionDates,
    versions,
    acceptance,
    procedures,
    pages,
    openings,
    occurrences,
    moves,
    stateRule,
    disagreements,
    keptStates,
    conventionStands,
    commitmentAnswers,
    conventionQuarters,
  ],
  kept: [
    { of: [legalDays, incidentStand], statement: 'select rebuild_incident_stands()' },
    { of: [rightsStand], statement: 'select rebuild_rights_stands()' },
    { of: [legalDays, conventionDates, openings], statement: 'select open_all_moments()' },
    {
      of: [legalDays, conventionDates, openings, occurrences, occurrenceStand],
      statement: 'select rebuild_occurrence_stands()',
    },
    {
      of: [legalDays, applicability, profile, conventionDates, versions, acceptance, occurrences, stateRule, keptStates],
      statement: 'select rebuild_kept_states()',
    },
    {
      of: [
        legalDays,
        applicability,
        profile,
        conventionDates,
        versions,
        acceptance,
        occurrences,
        stateRule,
        conventionParts,
        conventionQuarters,
      ],
      statement: 'select rebuild_convention_quarters()',
    },
    { of: [conventionSums], statement: 'select rebuild_convention_sums()' },
    { of: [conventionStands, notedStands, commitmentAnswers, conventionParts], statement: 'select rebuild_convention_stands()' },
  ],
};

/** What this program knows of its database. */
export const currentVersion = (): Promise<SchemaVersion> => readVersion(living);
