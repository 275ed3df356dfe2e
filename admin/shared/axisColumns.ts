/** The columns of an axis of time: parties that something happens to, in the order in which it did. */
export const columnsOf = (instants: readonly { party: string | null }[]): string[] => [
  ...new Set(instants.flatMap(({ party }) => party ?? [])),
];
