/** Settings of a server that is asked more in a minute than by any person. */
export const UNLIMITED = {
  GRAPHQL_REQUESTS_PER_MINUTE: '0',
  GRAPHQL_ANONYMOUS_REQUESTS_PER_MINUTE: '0',
  GRAPHQL_WORK_PER_MINUTE: '0',
  GRAPHQL_OPERATIONS_AT_ONCE: '1000',
};
