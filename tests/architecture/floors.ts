/**
 * The rooms of each side of the project, from the ground up: a file imports from its own room and from those below it, types included. A room is one
 * folder; one inside another stands on a floor of its own.
 */
export const FLOORS: Record<'server' | 'admin', string[]> = {
  server: [
    'server/platform',
    'server/platform/postgres',
    'server/platform/db',
    'server/platform/journal',
    'server/platform/jobs',
    'server/platform/files',
    'server/platform/files/inspection',
    'server/platform/files/sweep',
    'server/platform/http',
    'server/platform/transfers',
    'server/platform/auth',
    'server/platform/graphql',
    'server/platform/start',
    'server/platform/metrics',
    'server/actors',
    'server/organisations',
    'server/site',
    'server/catalogues',
    'server/conventions',
    'server/people/notices',
    'server/people',
    'server/people/identities',
    'server/people/administrators',
    'server/obligations',
    'server/obligations/state',
    'server/obligations/contestations',
    'server/obligations/sharing',
    'server/obligations/facts',
    'server/obligations/opening',
    'server/evidence',
    'server/journal',
    'server/overviews',
    'server/search',
    'server/demo',
    'server',
    'server/commands',
  ],
  admin: [],
};

/** Tables and functions of features that only SQL knows: entities tell the others. */
export const ONLY_IN_SQL = ['kept_state', 'obligation_state', 'current_state', 'settled_state', 'computed_state', 'refresh_due_states'];
